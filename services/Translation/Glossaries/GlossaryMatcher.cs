using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>A term in a text.</summary>
/// <param name="Term">The term.</param>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="Length">Of the form that stands there.</param>
/// <param name="Weak">True when it is only a part of a longer word, such as Klima in Klimaschutz: maybe another thing.</param>
public sealed record TermMatch(Term Term, int Start, int Length, bool Weak)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds a glossary's terms in texts, in whatever form their stems let it recognise. Built once for a version of a glossary: all terms
/// are one tree of stems, so that a text costs its own length, however many terms there are.
/// </summary>
public sealed class GlossaryMatcher
{
    const int ShortestRest = 3;

    readonly string language;
    readonly Node root = new();
    readonly Dictionary<string, List<Term>> parts = [];
    readonly Dictionary<string, List<Term>>.AlternateLookup<ReadOnlySpan<char>> partsBySpan;

    public GlossaryMatcher(string language, IEnumerable<Term> terms)
    {
        this.language = language;
        partsBySpan = parts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var term in terms.Where(term => term.Status != TermStatus.Deprecated))
            Add(term);
    }

    /// <summary>What stands in the text, in its order. A term inside a longer term is not told apart.</summary>
    public IReadOnlyList<TermMatch> Matches(string text) => Matches(StemmedText.Of(text, language));

    public IReadOnlyList<TermMatch> Matches(StemmedText text)
    {
        var matches = new List<TermMatch>();
        var end = 0;
        for (var at = 0; at < text.Words.Count; at++)
        {
            if (Longest(text, at) is ({ Count: > 0 } terms, var last))
            {
                var (start, stop) = (text.Words[at].Start, text.Words[last].End);
                if (stop > end)
                    matches.AddRange(terms.Select(term => new TermMatch(term, start, stop - start, Weak: false)));
                end = Math.Max(end, stop);
            }
            else if (text.Words[at].Start >= end)
            {
                matches.AddRange(Parts(text, text.Words[at]));
            }
        }

        return matches;
    }

    void Add(Term term)
    {
        var words = StemmedText.Of(term.Text, language).Words;
        if (words.Count == 0)
            return;
        words.Aggregate(root, (node, word) => node.Next(word.Stem)).Ends.Add((term, term.Text[words[0].Start..words[^1].End]));
        if (words is [var only] && only.Stem.Length >= StemmedText.ShortestPart && Stemmer.For(language).HasCompounds)
        {
            if (!parts.TryGetValue(only.Stem, out var same))
                parts[only.Stem] = same = [];
            same.Add(term);
        }
    }

    // The longest phrase from this word on that some term is, with its last word's place.
    (List<Term> Terms, int Last)? Longest(StemmedText text, int at)
    {
        (List<Term>, int)? longest = null;
        var node = root.After(text.Words[at].Stem);
        for (var last = at; node is not null; node = Following(node, text, ref last))
        {
            if (node.Ends.Count == 0)
                continue;
            var place = text.Words[at].Start;
            var found = text.Text.AsSpan(place, text.Words[last].End - place).ToString();
            List<Term> fitting = [.. node.Ends.Where(end => Capitals.Fit(end.Term.Case, end.Words, found, isFirst: at == 0)).Select(end => end.Term)];
            if (fitting.Count > 0)
                longest = (fitting, last);
        }

        return longest;
    }

    static Node? Following(Node node, StemmedText text, ref int last) =>
        text.Words[last].GoesOn ? node.After(text.Words[++last].Stem) : null;

    // The longest term that the word begins or ends with.
    IEnumerable<TermMatch> Parts(StemmedText text, StemmedWord word)
    {
        if (parts.Count == 0)
            return [];
        for (var length = word.Stem.Length - ShortestRest; length >= StemmedText.ShortestPart; length--)
        {
            var stem = word.Stem.AsSpan();
            if (partsBySpan.TryGetValue(stem[..length], out var terms) || partsBySpan.TryGetValue(stem[^length..], out terms))
                return terms.Where(term => term.Case != CaseRule.Exact).Select(term => new TermMatch(term, word.Start, word.Length, Weak: true));
        }

        return [];
    }

    sealed class Node
    {
        readonly Dictionary<string, Node> next = [];

        /// <summary>The terms that end here, and what of each is words.</summary>
        public List<(Term Term, string Words)> Ends { get; } = [];

        public Node? After(string stem) => next.GetValueOrDefault(stem);

        public Node Next(string stem) => next.TryGetValue(stem, out var node) ? node : next[stem] = new();
    }
}
