namespace ChasPravdy.Translation.Checks;

/// <summary>The words that stand behind figures: thousand, million, billion. Billion is 10⁹ in English and 10¹² everywhere else.</summary>
static class LargeNumbers
{
    const decimal Thousand = 1_000, Million = 1_000_000, Milliard = 1_000_000_000, Billion = 1_000_000_000_000;

    static readonly Dictionary<string, Dictionary<string, decimal>> Factors = new()
    {
        ["en"] = Table((Thousand, "thousand thousands"), (Million, "million millions mn mln"), (Milliard, "billion billions bn"), (Billion, "trillion trillions tn trn")),
        ["de"] = Table((Thousand, "tausend Tausend Tsd"), (Million, "Million Millionen Mio"), (Milliard, "Milliarde Milliarden Mrd"), (Billion, "Billion Billionen Bio")),
        ["es"] = Table((Thousand, "mil miles"), (Million, "millón millones mill"), (Milliard, "millardo millardos"), (Billion, "billón billones")),
        ["fr"] = Table((Thousand, "mille milliers"), (Million, "million millions"), (Milliard, "milliard milliards Md Mds Mrd"), (Billion, "billion billions")),
        ["it"] = Table((Thousand, "mila mille migliaia"), (Million, "milione milioni mln"), (Milliard, "miliardo miliardi mld"), (Billion, "bilione bilioni")),
        ["uk"] = Table(
            (Thousand, "тис тисяча тисячі тисяч тисячу тисячами тисячам тисячний"),
            (Million, "млн мільйон мільйона мільйони мільйонів мільйонами мільйонам мільйонний мільйонного"),
            (Milliard, "млрд мільярд мільярда мільярди мільярдів мільярдами мільярдам мільярдний мільярдного"),
            (Billion, "трлн трильйон трильйона трильйони трильйонів")),
    };

    /// <summary>
    /// What the number that ends here is multiplied by, where those words end, and whether they can mean nothing else: "5m" can be metres.
    /// </summary>
    public static (decimal Factor, int End, bool Sure) After(string text, int end, string language, string other)
    {
        if (end < text.Length && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])) && Letter(text[end]) is { } letter)
            return (letter, end + 1, false);
        var factor = 1m;
        for (var words = 0; words < 2; words++)
        {
            var start = end < text.Length && (Words.IsSpace(text[end]) || text[end] is '-' or '\u2011') ? end + 1 : end;
            var stop = start;
            while (stop < text.Length && stop - start <= 12 && char.IsLetter(text[stop]))
                stop++;
            if (stop == start || Of(text.AsSpan(start, stop - start), language, other) is not { } next)
                break;
            factor *= next;
            end = stop < text.Length && text[stop] == '.' && stop - start <= 4 ? stop + 1 : stop;
        }

        return (factor, end, factor != 1);
    }

    static decimal? Of(ReadOnlySpan<char> word, string language, string other)
    {
        if (Factors[language].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var own))
            return own;
        return Factors[other].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var left) ? left : null;
    }

    static decimal? Letter(char c) => c switch
    {
        'k' or 'K' => Thousand,
        'm' or 'M' => Million,
        _ => null,
    };

    static Dictionary<string, decimal> Table(params (decimal Factor, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Factor))).ToDictionary(pair => pair.word, pair => pair.Factor);
}
