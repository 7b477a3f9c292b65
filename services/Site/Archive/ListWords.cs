using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Archive;

/// <summary>What archive, topics and search say, in one language.</summary>
public sealed record ListWords(string Language)
{
    public required string YouAreHere { get; init; }
    public required string DayBefore { get; init; }
    public required string DayAfter { get; init; }
    public required string Earlier { get; init; }
    public required string Later { get; init; }
    public required string Question { get; init; }
    public required string Find { get; init; }
    public required string Found { get; init; }
    public required string NothingFound { get; init; }
    public required string HowToAsk { get; init; }
    public required string MoreFound { get; init; }
    public required string FoundBefore { get; init; }

    public static ListWords Of(Words words) => All[words.Language];

    static readonly Dictionary<string, ListWords> All = new ListWords[]
    {
        new("en")
        {
            YouAreHere = "You are here",
            DayBefore = "Previous day",
            DayAfter = "Next day",
            Earlier = "Earlier articles",
            Later = "Later articles",
            Question = "What are you looking for?",
            Find = "Search",
            Found = "Articles found",
            NothingFound = "Nothing was found. Try other words, or fewer.",
            HowToAsk = "Words in \"quotation marks\" are found side by side; a minus sign before a word leaves out articles that have it.",
            MoreFound = "More results",
            FoundBefore = "Previous results",
        },
        new("es")
        {
            YouAreHere = "Está aquí",
            DayBefore = "Día anterior",
            DayAfter = "Día siguiente",
            Earlier = "Artículos anteriores",
            Later = "Artículos posteriores",
            Question = "¿Qué busca?",
            Find = "Buscar",
            Found = "Artículos encontrados",
            NothingFound = "No se ha encontrado nada. Pruebe con otras palabras o con menos.",
            HowToAsk = "Las palabras entre \"comillas\" se buscan juntas; un signo menos delante de una palabra excluye los artículos que la contienen.",
            MoreFound = "Más resultados",
            FoundBefore = "Resultados anteriores",
        },
        new("de")
        {
            YouAreHere = "Sie sind hier",
            DayBefore = "Tag davor",
            DayAfter = "Tag danach",
            Earlier = "Frühere Artikel",
            Later = "Spätere Artikel",
            Question = "Was suchen Sie?",
            Find = "Suchen",
            Found = "Gefundene Artikel",
            NothingFound = "Es wurde nichts gefunden. Versuchen Sie es mit anderen oder weniger Wörtern.",
            HowToAsk = "Wörter in \"Anführungszeichen\" werden nebeneinander gesucht; ein Minus vor einem Wort schließt Artikel aus, die es enthalten.",
            MoreFound = "Weitere Treffer",
            FoundBefore = "Vorige Treffer",
        },
        new("fr")
        {
            YouAreHere = "Vous êtes ici",
            DayBefore = "Jour précédent",
            DayAfter = "Jour suivant",
            Earlier = "Articles plus anciens",
            Later = "Articles plus récents",
            Question = "Que cherchez-vous\u00A0?",
            Find = "Rechercher",
            Found = "Articles trouvés",
            NothingFound = "Rien n’a été trouvé. Essayez avec d’autres mots, ou moins.",
            HowToAsk = "Les mots entre \"guillemets\" sont cherchés côte à côte\u00A0; un signe moins devant un mot écarte les articles qui le contiennent.",
            MoreFound = "Résultats suivants",
            FoundBefore = "Résultats précédents",
        },
        new("it")
        {
            YouAreHere = "Siete qui",
            DayBefore = "Giorno precedente",
            DayAfter = "Giorno successivo",
            Earlier = "Articoli precedenti",
            Later = "Articoli successivi",
            Question = "Che cosa cercate?",
            Find = "Cerca",
            Found = "Articoli trovati",
            NothingFound = "Non è stato trovato nulla. Provate con altre parole o con meno parole.",
            HowToAsk = "Le parole tra \"virgolette\" si cercano una accanto all’altra; un segno meno davanti a una parola esclude gli articoli che la contengono.",
            MoreFound = "Altri risultati",
            FoundBefore = "Risultati precedenti",
        },
        new("uk")
        {
            YouAreHere = "Ви тут",
            DayBefore = "Попередній день",
            DayAfter = "Наступний день",
            Earlier = "Раніші статті",
            Later = "Пізніші статті",
            Question = "Що ви шукаєте?",
            Find = "Шукати",
            Found = "Знайдено статей",
            NothingFound = "Нічого не знайдено. Спробуйте інші слова або менше слів.",
            HowToAsk = "Слова в \"лапках\" шукаємо поруч; мінус перед словом вилучає статті, у яких воно є.",
            MoreFound = "Ще результати",
            FoundBefore = "Попередні результати",
        },
    }.ToDictionary(words => words.Language);
}
