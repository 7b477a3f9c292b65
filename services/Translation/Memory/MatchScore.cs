namespace ChasPravdy.Translation.Memory;

/// <summary>
/// How alike two source texts are, from 0 to 100: the part of the longer one's characters that an editor would not have to touch
/// (edit distance over length, in Unicode's normal form C), rounded down. 100 means equal, and only that.
/// </summary>
public sealed class MatchScore
{
    /// <summary>Matches below are not worth a translator's time.</summary>
    public const int Least = 70;

    readonly string text;
    readonly EditDistance distance;

    public MatchScore(string text)
    {
        this.text = Fingerprint.Normal(text);
        distance = new EditDistance(this.text);
    }

    public int Of(string other)
    {
        var normal = Fingerprint.Normal(other);
        if (normal == text)
            return 100;
        var longest = Math.Max(text.Length, normal.Length);
        return (int)(100L * (longest - distance.To(normal)) / longest);
    }

    /// <summary>Texts shorter or longer than this cannot be alike enough.</summary>
    public (int Shortest, int Longest) Lengths() => (text.Length * Least / 100, (text.Length * 100 / Least) + 1);
}
