namespace ChasPravdy.Translation.Checks;

/// <summary>Units that newsrooms convert for their readers.</summary>
static class ImperialUnits
{
    static readonly HashSet<string> Names = new(
        ("mile miles mph feet foot ft inch inches yard yards pound pounds lb lbs ounce ounces acre acres gallon gallons fahrenheit f " +
        "meile meilen fuß zoll pfund milla millas pie pies pulgada pulgadas libra libras acre acres galones mille milles pied pieds pouce pouces livre livres " +
        "miglio miglia piede piedi pollice pollici libbra libbre миля милі миль милю фут фути футів дюйм дюйми дюймів фунт фунти фунтів акр акри акрів").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True when one of them is the first word after this place, a hyphen or a degree sign aside.</summary>
    public static bool Follow(string text, int at)
    {
        while (at < text.Length && (Words.IsSpace(text[at]) || text[at] is '-' or '°'))
            at++;
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at, end - at));
    }
}
