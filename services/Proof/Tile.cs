using System.Globalization;

namespace ChasPravdy.Proof;

/// <summary>A piece of a tree as logs serve it (C2SP tlog-tiles): up to 256 hashes in a row at one level.</summary>
/// <param name="Level">0 for hashes of leaves; each hash of a level above is the root of a full tile of the level below. To 63.</param>
/// <param name="Index">The tile's place in its level, from 0.</param>
/// <param name="Width">How many hashes: 256 in a full tile, fewer in the rightmost.</param>
public readonly record struct Tile(int Level, long Index, int Width = Tile.Full)
{
    /// <summary>How many hashes a full tile has.</summary>
    public const int Full = 256;

    /// <summary>How many levels of the tree a tile spans: 256 is 2 to the 8th.</summary>
    public const int Height = 8;

    const int HighestLevel = 63;

    /// <summary>Its address below the log's: <c>tile/0/x001/x234/067.p/8</c>.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"tile/{Level}/{Place}");

    /// <summary>The address of the entries behind a tile of level 0.</summary>
    public string EntriesPath => $"tile/entries/{Place}";

    /// <summary>The tiles of a tree that are not in a smaller one of the same log, the rightmost with the width that they have then.</summary>
    public static IEnumerable<Tile> Between(long before, long after)
    {
        for (var level = 0; level * Height < 63 && after >> (level * Height) > 0; level++)
        {
            var (old, hashes) = (before >> (level * Height), after >> (level * Height));
            if (old == hashes)
            {
                continue;
            }

            for (var index = old / Full; index * Full < hashes; index++)
            {
                yield return new(level, index, (int)Math.Min(Full, hashes - (index * Full)));
            }
        }
    }

    /// <summary>Reads a <see cref="Path"/>, or an <see cref="EntriesPath"/> as a tile of level 0; null when it is neither.</summary>
    public static Tile? Parse(string path) => path.Split('/') switch
    {
        ["tile", "entries", .. var place] => At(0, place),
        ["tile", var level, .. var place]
            when int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            && parsed <= HighestLevel && level == parsed.ToString(CultureInfo.InvariantCulture) => At(parsed, place),
        _ => null,
    };

    // 1234067 is x001/x234/067; a width below 256 follows.
    string Place
    {
        get
        {
            var place = (Index % 1000).ToString("000", CultureInfo.InvariantCulture);
            for (var rest = Index / 1000; rest > 0; rest /= 1000)
            {
                place = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/{place}");
            }

            return Width == Full ? place : string.Create(CultureInfo.InvariantCulture, $"{place}.p/{Width}");
        }
    }

    static Tile? At(int level, string[] place)
    {
        var (written, width) = (string.Join('/', place), Full);
        if (place is [.., var next, var partial] && next.EndsWith(".p", StringComparison.Ordinal))
        {
            if (!int.TryParse(partial, NumberStyles.None, CultureInfo.InvariantCulture, out width))
            {
                return null;
            }

            place = [.. place[..^2], next[..^2]];
        }

        long index = 0;
        foreach (var digits in place.Select((part, i) => i < place.Length - 1 ? part.StartsWith('x') ? part[1..] : "" : part))
        {
            if (digits.Length != 3 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var thousand)
                || index > (long.MaxValue / 1000) - 1)
            {
                return null;
            }

            index = (index * 1000) + thousand;
        }

        // Whatever can be written in two ways is an address in one only.
        return width is > 0 and <= Full && new Tile(level, index, width) is var tile && tile.Place == written ? tile : null;
    }
}
