using System.Buffers;
using System.Globalization;

namespace ChasPravdy.Translation.Checks;

/// <summary>
/// Numbers that are written out: "elf" for 11, "XIX" for 19. They excuse a figure that one text has and the other has not; nothing more
/// is asked of them, so a beginning of four letters or more covers every ending.
/// </summary>
static class NumberWords
{
    const int ShortestStem = 4, LongestWord = 40;
    static readonly SearchValues<char> Apostrophes = SearchValues.Create("’ʼ`´");

    static readonly Dictionary<string, Dictionary<string, string>> Values = new()
    {
        ["en"] = Table(
            "0 zero nought no none nil", "2 two second twice both pair couple double twofold", "3 three third thrice triple", "4 four fourth quart quadr",
            "5 five fifth", "6 six sixth", "7 seven", "8 eight", "9 nine ninth", "10 ten tenth decade", "11 eleven", "12 twel dozen noon midday",
            "13 thirteen", "14 fourteen", "15 fifteen", "16 sixteen", "17 seventeen", "18 eighteen", "19 nineteen", "20 twent score", "30 thirt",
            "40 fort", "50 fift", "60 sixt", "70 sevent", "80 eight", "90 ninet", "100 hundred century", "1000 thousand millenni", "0.5 half"),
        ["es"] = Table(
            "0 cero ningún ninguna", "2 dos segund ambos ambas doble par pareja", "3 tres tercer trio trío triple", "4 cuatr cuart", "5 cinco quint", "6 seis sext",
            "7 siete sépti", "8 ocho octav", "9 nueve noven", "10 diez décim decen década", "11 once undéc", "12 doce duodéc docen mediodía", "13 trece",
            "14 catorce", "15 quince", "16 dieciséis", "17 diecisiete", "18 dieciocho", "19 diecinueve", "20 veint", "30 treint", "40 cuarent",
            "50 cincuent", "60 sesent", "70 setent", "80 ochent", "90 novent", "100 cien ciento siglo", "1000 mil milen", "0.5 medio media mitad"),
        ["de"] = Table(
            "0 null kein", "2 zwei zweit beide paar doppel", "3 drei dritt", "4 vier", "5 fünf", "6 sechs", "7 sieb", "8 acht", "9 neun", "10 zehn jahrzehnt",
            "11 elf elft", "12 zwölf dutzend mittag", "13 dreizehn", "14 vierzehn", "15 fünfzehn", "16 sechzehn", "17 siebzehn", "18 achtzehn",
            "19 neunzehn", "20 zwanzig", "30 dreißig", "40 vierzig", "50 fünfzig", "60 sechzig", "70 siebzig", "80 achtzig", "90 neunzig",
            "100 hundert jahrhundert", "1000 tausend jahrtausend", "0.5 halb hälfte", "1.5 anderthalb eineinhalb"),
        ["fr"] = Table(
            "0 zéro aucun aucune", "2 deux second double couple paire", "3 trois trio tripl tiers", "4 quatre quatr quart", "5 cinq", "6 six sixi", "7 sept septi", "8 huit",
            "9 neuf neuv", "10 dix dixi dizai décenn", "11 onze onzi", "12 douz midi", "13 treiz", "14 quatorz", "15 quinz", "16 seiz",
            "20 vingt", "30 trent", "40 quarant", "50 cinquant", "60 soixant", "70 soixante", "80 quatre",
            "90 quatre", "100 cent centai siècle", "1000 mille millén millier", "0.5 demi moitié"),
        ["it"] = Table(
            "0 zero nessun", "2 due secondo seconda doppi coppia entrambi entrambe", "3 tre terzo terza tripl trio", "4 quattr quart", "5 cinque quint", "6 sei sest",
            "7 sette settim", "8 otto ottav", "9 nove non nona nono", "10 dieci decim decin decenn", "11 undici undic", "12 dodici dodic dozzin mezzogiorno",
            "13 tredic", "14 quattordic", "15 quindic", "16 sedic", "17 diciassett", "18 diciott", "19 diciannov", "20 vent venti ventes", "30 trent",
            "40 quarant", "50 cinquant", "60 sessant", "70 settant", "80 ottant", "90 novant", "100 cento centin secolo", "1000 mille mila millen",
            "0.5 mezzo mezza metà"),
        ["uk"] = Table(
            "0 нуль нуля жоден жодн", "2 два дві двох двом двома двоє друг двічі двос обидв обоє пара пару удвічі", "3 три трьо трет троє тричі утрич втрич", "4 чотир четвер четверт",
            "5 п'ят", "6 шіст шест шост", "7 сім сьом сімо семи", "8 вісім вісьм восьм", "9 дев'ят", "10 десят десяти", "11 одинадцят", "12 дванадцят дюжин опівдн полудн",
            "13 тринадцят", "14 чотирнадцят", "15 п'ятнадцят", "16 шістнадцят", "17 сімнадцят", "18 вісімнадцят", "19 дев'ятнадцят",
            "20 двадцят", "30 тридцят", "40 сорок", "50 п'ятдесят", "60 шістдесят", "70 сімдесят", "80 вісімдесят", "90 дев'яност",
            "100 сто ста сотн столітт", "1000 тисяч тися", "0.5 пів половин", "1.5 півтора півтори"),
    };

    /// <summary>The values of the text's number words and Roman numerals.</summary>
    public static HashSet<string> In(string prose, string language)
    {
        var values = new HashSet<string>();
        var table = Values[language].GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> letters = stackalloc char[LongestWord];
        foreach (var place in Words.In(prose))
        {
            if (Roman(prose.AsSpan(place.Start, place.Length)) is > 0 and var roman)
                values.Add(roman.ToString(CultureInfo.InvariantCulture));
            if (place.Length > letters.Length)
                continue;
            var word = letters[..place.Length];
            prose.AsSpan(place.Start, place.Length).ToLowerInvariant(word);
            word.ReplaceAny(Apostrophes, '\'');
            for (var length = word.Length; length == word.Length || length >= ShortestStem; length--)
            {
                if (table.TryGetValue(word[..length], out var found))
                    values.UnionWith(found.Split(' '));
            }
        }

        return values;
    }

    // Centuries, popes and kings; French adds an ending: XIXe.
    static int Roman(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd("ermè");
        if (word.Length > 8)
            return 0;
        var total = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var value = Letter(word[at]);
            if (value == 0)
                return 0;
            total += at + 1 < word.Length && Letter(word[at + 1]) > value ? -value : value;
        }

        return total;
    }

    // Ukrainian writes the numerals with Cyrillic letters too.
    static int Letter(char c) => c switch
    {
        'I' or 'І' => 1,
        'V' => 5,
        'X' or 'Х' => 10,
        'L' => 50,
        'C' or 'С' => 100,
        'M' or 'М' => 1000,
        _ => 0,
    };

    // The same beginning may stand for two values ("eight": 8 and 80).
    static Dictionary<string, string> Table(params string[] rows) =>
        rows.Select(row => row.Split(' ')).SelectMany(row => row.Skip(1).Select(word => (Word: word, Value: row[0])))
            .GroupBy(pair => pair.Word).ToDictionary(group => group.Key, group => string.Join(' ', group.Select(pair => pair.Value)));
}
