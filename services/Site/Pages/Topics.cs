namespace ChasPravdy.Site.Pages;

/// <summary>What readers call a tag. Tags are the same in all languages; those that the newsroom uses most have names in each.</summary>
public static class Topics
{
    // en, es, de, fr, it, uk
    static readonly Dictionary<string, string[]> Names = new()
    {
        ["politics"] = ["Politics", "Política", "Politik", "Politique", "Politica", "Політика"],
        ["economy"] = ["Economy", "Economía", "Wirtschaft", "Économie", "Economia", "Економіка"],
        ["war"] = ["War", "Guerra", "Krieg", "Guerre", "Guerra", "Війна"],
        ["world"] = ["World", "Mundo", "Welt", "Monde", "Mondo", "Світ"],
        ["europe"] = ["Europe", "Europa", "Europa", "Europe", "Europa", "Європа"],
        ["asia"] = ["Asia", "Asia", "Asien", "Asie", "Asia", "Азія"],
        ["africa"] = ["Africa", "África", "Afrika", "Afrique", "Africa", "Африка"],
        ["americas"] = ["The Americas", "América", "Amerika", "Amériques", "Americhe", "Америка"],
        ["ukraine"] = ["Ukraine", "Ucrania", "Ukraine", "Ukraine", "Ucraina", "Україна"],
        ["society"] = ["Society", "Sociedad", "Gesellschaft", "Société", "Società", "Суспільство"],
        ["culture"] = ["Culture", "Cultura", "Kultur", "Culture", "Cultura", "Культура"],
        ["science"] = ["Science", "Ciencia", "Wissenschaft", "Sciences", "Scienza", "Наука"],
        ["technology"] = ["Technology", "Tecnología", "Technik", "Technologie", "Tecnologia", "Технології"],
        ["health"] = ["Health", "Salud", "Gesundheit", "Santé", "Salute", "Здоров’я"],
        ["environment"] = ["Environment", "Medio ambiente", "Umwelt", "Environnement", "Ambiente", "Довкілля"],
        ["education"] = ["Education", "Educación", "Bildung", "Éducation", "Istruzione", "Освіта"],
        ["sport"] = ["Sport", "Deportes", "Sport", "Sport", "Sport", "Спорт"],
        ["transport"] = ["Transport", "Transporte", "Verkehr", "Transports", "Trasporti", "Транспорт"],
        ["city"] = ["City life", "Ciudad", "Stadt", "Ville", "Città", "Місто"],
        ["opinion"] = ["Opinion", "Opinión", "Meinung", "Opinions", "Opinioni", "Погляди"],
    };

    public static string Name(string tag, string language)
    {
        if (Names.TryGetValue(tag, out var names))
        {
            return names[Contracts.Languages.All.Index().First(known => known.Item == language).Index];
        }

        return tag.Length == 0 ? tag : string.Concat(char.ToUpper(tag[0], Words.Of(language).Culture).ToString(), tag.AsSpan(1));
    }

    public static string Path(string tag, string language) => $"/{language}/topic/{Uri.EscapeDataString(tag)}";
}
