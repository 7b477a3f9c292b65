namespace ChasPravdy.Translation.Segmentation;

/// <summary>Words to be found as parts of a text, without making strings of them.</summary>
public readonly struct WordSet
{
    readonly HashSet<string> words;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordSet(IEnumerable<string> words)
    {
        this.words = [.. words];
        lookup = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsEmpty => words is not { Count: > 0 };

    public bool Contains(ReadOnlySpan<char> word) => !IsEmpty && lookup.Contains(word);
}
