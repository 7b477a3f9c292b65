namespace ChasPravdy.Translation.Memory;

/// <summary>
/// Levenshtein's distance from one text to many, 64 rows of the table at a time (Hyyrö, "A bit-vector algorithm for computing
/// Levenshtein and Damerau edit distances", 2003).
/// </summary>
public sealed class EditDistance
{
    readonly string text;
    readonly int blocks;
    readonly Dictionary<char, ulong[]> places = [];

    public EditDistance(string text)
    {
        this.text = text;
        blocks = (text.Length + 63) / 64;
        for (var i = 0; i < text.Length; i++)
        {
            if (!places.TryGetValue(text[i], out var at))
                places[text[i]] = at = new ulong[blocks];
            at[i / 64] |= 1UL << (i % 64);
        }
    }

    /// <summary>How many characters (UTF-16 units) must be changed, added or removed.</summary>
    public int To(string other)
    {
        if (text.Length == 0)
            return other.Length;
        var (none, distance) = (new ulong[blocks], text.Length);
        var (up, down) = (new ulong[blocks], new ulong[blocks]); // which rows are one more, one less than the row above
        Array.Fill(up, ulong.MaxValue);
        foreach (var c in other)
        {
            var equal = places.GetValueOrDefault(c, none);
            var (carryUp, carryDown) = (1UL, 0UL);
            for (var block = 0; block < blocks; block++)
            {
                var (more, less) = (up[block], down[block]);
                var match = equal[block] | carryDown;
                var diagonal = (((match & more) + more) ^ more) | match | less;
                var (rises, falls) = (less | ~(diagonal | more), more & diagonal);
                if (block == blocks - 1)
                {
                    var last = 1UL << ((text.Length - 1) % 64);
                    distance += (rises & last) != 0 ? 1 : (falls & last) != 0 ? -1 : 0;
                }

                var (outUp, outDown) = (rises >> 63, falls >> 63);
                (rises, falls) = ((rises << 1) | carryUp, (falls << 1) | carryDown);
                (up[block], down[block]) = (falls | ~((equal[block] | less) | rises), rises & (equal[block] | less));
                (carryUp, carryDown) = (outUp, outDown);
            }
        }

        return distance;
    }
}
