using System.Buffers;
using System.Collections.Frozen;
using ChasPravdy.Contracts;

namespace ChasPravdy.Translation.Segmentation;

/// <summary>What the full stop of an abbreviation says about its sentence.</summary>
public enum FullStop
{
    Never,
    Always,
    OnlyBeforeStarter,
    NotBeforeNumber,
    OnlyAfterNumber,
    NotBeforeWords,
}

/// <summary>An abbreviation found in a text.</summary>
/// <param name="Stop">What its full stop says; never the end, for a full stop inside it.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Unless">The words that continue the sentence, where its rule names some.</param>
readonly record struct FoundAbbreviation(FullStop Stop, int Start, WordSet Unless);

/// <summary>What one language knows of sentences: its rule file, ready for look-ups.</summary>
sealed class SentenceRules
{
    public const int LongestWord = 24;

    static readonly FrozenDictionary<string, SentenceRules> Loaded =
        Languages.All.ToFrozenDictionary(language => language, language => new SentenceRules(RuleFile.Of(language)));

    readonly Dictionary<string, List<(Abbreviation Entry, int Mark)>>.AlternateLookup<ReadOnlySpan<char>> byWord;
    readonly List<Abbreviation> endings = [];
    readonly string[] afterOrdinalEndings;
    readonly WordSet afterOrdinal;

    SentenceRules(RuleFile file)
    {
        var words = new Dictionary<string, List<(Abbreviation, int)>>();
        byWord = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var entry in file.Abbreviations)
            Add(entry, words);
        Starters = new(file["starters"]);
        Particles = new(file["particles of names"]);
        BeginSmall = new(file["small letters that begin sentences"]);
        SpeechVerbs = new(file["verbs of speech after a name"]);
        BeforeOrdinal = new(file["words before ordinals"]);
        LeadIns = new(file["words that lead into a sentence"]);
        BeforeLetter = new(file["words before letters that are no initials"]);
        afterOrdinal = new(file["words after ordinals"].Where(word => word[0] != '*'));
        afterOrdinalEndings = [.. file["words after ordinals"].Where(word => word[0] == '*').Select(word => word[1..])];
        HasOrdinals = !BeforeOrdinal.IsEmpty;
        NounsHaveCapitals = file["nouns have capitals"] is ["yes"];
        QuotePairs = [.. file["quotes"].Select(pair => (pair[0], pair[^1]))];
        EnclosingMarks = SearchValues.Create([.. "\\`[]()", .. QuotePairs.SelectMany(pair => new[] { pair.Open, pair.Close })]);
        GuillemetsStandApart = QuotePairs.All(pair => pair.Open != '»');
    }

    public WordSet Starters { get; }
    public WordSet Particles { get; }
    public WordSet BeginSmall { get; }
    public WordSet SpeechVerbs { get; }
    public WordSet BeforeOrdinal { get; }
    public WordSet BeforeLetter { get; }
    public WordSet LeadIns { get; }
    public bool HasOrdinals { get; }
    public bool NounsHaveCapitals { get; }
    public IReadOnlyList<(char Open, char Close)> QuotePairs { get; }

    /// <summary>Everything that can open or close a link, code, brackets or a quotation.</summary>
    public SearchValues<char> EnclosingMarks { get; }

    /// <summary>True where » only ever closes, so that a space may stand before it.</summary>
    public bool GuillemetsStandApart { get; }

    public static SentenceRules Of(string language) => Loaded[language];

    /// <summary>The longest abbreviation that the mark at this place belongs to.</summary>
    public FoundAbbreviation? Find(string text, int mark)
    {
        var word = text.AsSpan()[FullStops.WordBefore(text, mark)];
        if (word.Length > LongestWord)
            return null;
        if (byWord.TryGetValue(word, out var candidates))
        {
            foreach (var (entry, place) in candidates)
            {
                if (entry.StartIn(text, mark, place) is { } start)
                    return new(place < entry.Text.Length - 1 ? FullStop.Never : entry.Stop, start, entry.Unless);
            }
        }

        foreach (var ending in endings)
        {
            if (text[mark] == ending.Text[^1] && word.EndsWith(ending.Text.AsSpan(0, ending.Text.Length - 1)))
                return new(ending.Stop, mark - word.Length, ending.Unless);
        }

        return null;
    }

    public bool IsAfterOrdinal(ReadOnlySpan<char> word)
    {
        if (afterOrdinal.Contains(word))
            return true;
        foreach (var ending in afterOrdinalEndings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    void Add(Abbreviation entry, Dictionary<string, List<(Abbreviation Entry, int Mark)>> words)
    {
        if (entry.IsEnding)
        {
            endings.Add(entry);
            return;
        }

        foreach (var spelling in entry.Spellings())
        {
            for (var mark = 0; mark < spelling.Text.Length; mark++)
            {
                if (spelling.Text[mark] is not ('.' or '!'))
                    continue;
                var word = spelling.Text[FullStops.WordBefore(spelling.Text, mark)];
                if (!words.TryGetValue(word, out var entries))
                    words[word] = entries = [];
                entries.Add((spelling, mark));
                entries.Sort((a, b) => b.Entry.Text.Length.CompareTo(a.Entry.Text.Length));
            }
        }
    }
}
