namespace ChasPravdy.Translation.Checks;

/// <summary>The names of months and days of the week, by their beginnings where endings vary.</summary>
static class Calendar
{
    // "@" ends a name that must stand exactly so: "may" begins "mayor", "mars" is a month and a planet.
    static readonly Dictionary<string, string[]> MonthNames = new()
    {
        ["en"] = ["january jan@", "february feb@", "march@ mar@", "april@ apr@", "may@", "june@ jun@", "july@ jul@", "august@ aug@", "september@ sept@ sep@", "october@ oct@", "november@ nov@", "december@ dec@"],
        ["es"] = ["enero@", "febrero@", "marzo@", "abril@", "mayo@", "junio@", "julio@", "agosto@", "septiembre@ setiembre@", "octubre@", "noviembre@", "diciembre@"],
        ["de"] = ["januar jänner jan@", "februar feb@", "märz", "april@ aprils@ apr@", "mai@ mais@", "juni@ junis@", "juli@ julis@", "august@ augusts@ aug@", "september sept@ sep@", "oktober okt@", "november nov@", "dezember dez@"],
        ["fr"] = ["janvier@", "février@", "mars@", "avril@", "mai@", "juin@", "juillet@", "août@", "septembre@", "octobre@", "novembre@", "décembre@"],
        ["it"] = ["gennaio@", "febbraio@", "marzo@", "aprile@", "maggio@", "giugno@", "luglio@", "agosto@", "settembre@", "ottobre@", "novembre@", "dicembre@"],
        ["uk"] = ["січень@ січня@ січні@", "лютий@ лютого@ лютому@", "березень@ березня@ березні@", "квітень@ квітня@ квітні@", "травень@ травня@ травні@", "червень@ червня@ червні@", "липень@ липня@ липні@", "серпень@ серпня@ серпні@", "вересень@ вересня@ вересні@", "жовтень@ жовтня@ жовтні@", "листопад@ листопада@ листопаді@", "грудень@ грудня@ грудні@"],
    };

    static readonly Dictionary<string, string[]> DayNames = new()
    {
        ["en"] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        ["es"] = ["lunes@", "martes@", "miércoles@", "jueves@", "viernes@", "sábado@ sábados@", "domingo@ domingos@"],
        ["de"] = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"],
        ["fr"] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        ["it"] = ["lunedì@", "martedì@", "mercoledì@", "giovedì@", "venerdì@", "sabato@ sabati@", "domenica@ domeniche@"],
        ["uk"] = ["понеділ", "вівтор", "середа@ середу@ середи@ середі@ середою@ щосереди@", "четвер@ четверга@ четвергу@ четвергами@", "п'ятниц", "субот", "неділя@ неділю@ неділі@ неділею@ щонеділі@"],
    };

    static readonly Dictionary<string, Dictionary<string, int>> Months = MonthNames.ToDictionary(pair => pair.Key, pair => Table(pair.Value));
    static readonly Dictionary<string, Dictionary<string, int>> Days = DayNames.ToDictionary(pair => pair.Key, pair => Table(pair.Value));

    /// <summary>1 for January; 0 for any other word.</summary>
    public static int Month(ReadOnlySpan<char> word, string language) => Find(Months[language], word);

    /// <summary>1 for Monday; 0 for any other word.</summary>
    public static int Day(ReadOnlySpan<char> word, string language) => Find(Days[language], word);

    static int Find(Dictionary<string, int> names, ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 20)
            return 0;
        Span<char> name = stackalloc char[word.Length + 1];
        word.ToLowerInvariant(name);
        name[..^1].Replace('’', '\'');
        name[..^1].Replace('ʼ', '\'');
        name[^1] = '@';
        var table = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = name.Length; length >= 3; length--)
        {
            if (table.TryGetValue(name[..length], out var number))
                return number;
        }

        return 0;
    }

    static Dictionary<string, int> Table(string[] rows) =>
        rows.SelectMany((row, i) => row.Split(' ').Select(name => (name, i + 1))).ToDictionary(pair => pair.name, pair => pair.Item2);
}
