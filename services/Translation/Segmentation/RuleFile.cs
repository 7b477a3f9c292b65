using System.Reflection;

namespace ChasPravdy.Translation.Segmentation;

/// <summary>A language's rules as a linguist writes them: headings in brackets, below each its words, comments after a #.</summary>
public sealed class RuleFile
{
    static readonly Dictionary<string, FullStop> StopHeadings = new()
    {
        ["full stop never ends a sentence"] = FullStop.Never,
        ["full stop ends a sentence"] = FullStop.Always,
        ["full stop ends a sentence only before a starter"] = FullStop.OnlyBeforeStarter,
        ["full stop ends a sentence, but not before a number"] = FullStop.NotBeforeNumber,
        ["full stop ends a sentence only after a number"] = FullStop.OnlyAfterNumber,
    };

    const string Unless = "full stop ends a sentence, but not before:";

    static readonly string[] WordHeadings =
    [
        "starters", "particles of names", "words that lead into a sentence", "small letters that begin sentences", "verbs of speech after a name", "words before ordinals",
        "words after ordinals", "words before letters that are no initials", "nouns have capitals", "quotes",
    ];

    readonly Dictionary<string, List<string>> words = [];
    readonly string name;

    RuleFile(string name, IEnumerable<string> lines)
    {
        this.name = name;
        string? heading = null;
        foreach (var line in lines.Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            if (line is ['[', .. var inner, ']'])
                heading = Known(inner.Trim());
            else
                Read(heading ?? throw Fault($"'{line}' stands below no heading"), line);
        }
    }

    public List<Abbreviation> Abbreviations { get; } = [];

    /// <summary>The words below a heading; none where the file has no such heading.</summary>
    public IReadOnlyList<string> this[string heading] => words.GetValueOrDefault(heading) ?? [];

    public static RuleFile Of(string language)
    {
        var name = $"sentences-2.{language}.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no {name}.");
        using var reader = new StreamReader(stream);
        return Parse(name, reader.ReadToEnd());
    }

    /// <exception cref="InvalidDataException">A heading that nobody knows, or an abbreviation without its full stop.</exception>
    public static RuleFile Parse(string name, string text) => new(name, text.Split('\n'));

    string Known(string heading) =>
        StopHeadings.ContainsKey(heading) || WordHeadings.Contains(heading) || heading.StartsWith(Unless, StringComparison.Ordinal)
            ? heading
            : throw Fault($"nobody knows the heading [{heading}]");

    void Read(string heading, string line)
    {
        var entries = Entries(line);
        if (WordHeadings.Contains(heading))
        {
            if (!words.TryGetValue(heading, out var list))
                words[heading] = list = [];
            list.AddRange(entries);
            return;
        }

        var unless = heading.StartsWith(Unless, StringComparison.Ordinal) ? new WordSet(Entries(heading[Unless.Length..])) : default;
        var stop = StopHeadings.GetValueOrDefault(heading, FullStop.NotBeforeWords);
        foreach (var entry in entries)
        {
            if (entry[^1] is not ('.' or '!'))
                throw Fault($"'{entry}' has no full stop");
            Abbreviations.Add(Abbreviation.Read(entry, stop, unless));
        }
    }

    static string[] Entries(string line) => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    InvalidDataException Fault(string what) => new($"{name}: {what}.");
}
