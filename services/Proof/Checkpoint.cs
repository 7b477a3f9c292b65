using System.Globalization;

namespace ChasPravdy.Proof;

/// <summary>The head of a log at one size, as C2SP tlog-checkpoint writes it: the text of a signed note.</summary>
/// <param name="Origin">Names the log, by convention its address without the scheme.</param>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The tree's root.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    /// <summary>Reads the text of a note. Lines that follow the three are somebody's own and passed over.</summary>
    /// <exception cref="ProofException">It is not a checkpoint.</exception>
    public static Checkpoint Parse(string text)
    {
        if (!text.EndsWith('\n') || text[..^1].Split('\n') is not [{ Length: > 0 } origin, var size, var root, .. var others] || others.Contains(""))
        {
            throw new ProofException("A checkpoint has three lines: its log's name, its size and its root.");
        }

        return long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && size == number.ToString(CultureInfo.InvariantCulture)
            ? new(origin, number, TreeHash.Parse(root))
            : throw new ProofException($"“{size}” is not the size of a log.");
    }

    /// <summary>The text to sign, with its last newline.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}
