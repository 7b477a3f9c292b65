using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using ChasPravdy.Contracts;

namespace ChasPravdy.Platform;

/// <summary>
/// What the forms of a word have in common, as far as light rules can say: equal stems mean "probably the same word", and nothing else.
/// The rules of each language are in the file beside this one.
/// </summary>
/// <remarks>
/// <c>fold ab c</c>: these letters count as that. <c>word x y</c>: x is a form of y. <c>step a b&gt;c</c>: takes away the longest of these
/// endings, or puts another in its place, if <c>min</c> letters stay. <c>close x y</c>: x in a last syllable that ends with consonants
/// becomes y, where <c>vowels</c> says what a vowel is. <c>compounds</c>: words of this language contain others. All from top to bottom.
/// </remarks>
public sealed class Stemmer
{
    /// <summary>Longer words are no words, and are left alone.</summary>
    const int LongestWord = 100;

    static readonly FrozenDictionary<string, Stemmer> All = Languages.All.ToFrozenDictionary(language => language, Load);

    readonly Dictionary<char, string> folds = [];
    readonly Dictionary<string, string> words = [];
    readonly List<Func<string, string>> steps = [];
    int min = 3;
    string vowels = "";

    Stemmer(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
            Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>True where words are written together.</summary>
    public bool HasCompounds { get; private set; }

    /// <summary>The stemmer of one of the six languages.</summary>
    public static Stemmer For(string language) => All[language];

    /// <summary>The stem of one word, in lower case.</summary>
    public string Stem(ReadOnlySpan<char> word)
    {
        var folded = Fold(word);
        if (folded.Length > LongestWord)
            return folded;
        return steps.Aggregate(words.GetValueOrDefault(folded, folded), (stem, step) => step(stem));
    }

    // Upper, then lower case: so that ſ and s, ς and σ are one. Composed and decomposed letters are one too.
    string Fold(ReadOnlySpan<char> word)
    {
        var composed = word.ToString();
        if (!System.Text.Ascii.IsValid(word) && word.Length <= LongestWord)
            composed = composed.Normalize(NormalizationForm.FormC);
        var folded = new StringBuilder(composed.Length);
        foreach (var letter in composed)
        {
            if (Letters.IsIgnored(letter))
                continue;
            var lower = char.ToLowerInvariant(char.ToUpperInvariant(letter));
            _ = folds.TryGetValue(lower, out var other) ? folded.Append(other) : folded.Append(lower);
        }

        return folded.ToString();
    }

    void Read(string[] line)
    {
        switch (line)
        {
            case ["fold", var letters, var other]:
                foreach (var letter in letters)
                    folds.Add(letter, other);
                break;
            case ["word", var form, var word]:
                words.Add(form, word);
                break;
            case ["min", var number]:
                min = int.Parse(number, null);
                break;
            case ["step", .. var endings]:
                steps.Add(Step(endings, min));
                break;
            case ["vowels", var letters]:
                vowels = letters;
                break;
            case ["close", [var from], [var to]]:
                steps.Add(stem => Close(stem, from, to));
                break;
            case ["compounds"]:
                HasCompounds = true;
                break;
            default:
                throw new InvalidOperationException($"Nobody understands this rule: {string.Join(' ', line)}");
        }
    }

    static Func<string, string> Step(string[] endings, int min)
    {
        var pairs = endings.Select(ending => ending.Split('>')).ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? "");
        var byEnding = pairs.GetAlternateLookup<ReadOnlySpan<char>>();
        var longest = pairs.Keys.Max(ending => ending.Length);
        return stem =>
        {
            for (var length = Math.Min(longest, stem.Length - 1); length > 0; length--)
            {
                if (byEnding.TryGetValue(stem.AsSpan(stem.Length - length), out var other))
                {
                    if (stem.Length - length + other.Length >= min)
                        return other.Length == 0 ? stem[..^length] : string.Concat(stem.AsSpan(0, stem.Length - length), other);
                }
            }

            return stem;
        };
    }

    string Close(string stem, char from, char to)
    {
        var last = stem.AsSpan().LastIndexOfAny(vowels);
        return last >= 0 && last < stem.Length - 1 && stem[last] == from ? $"{stem[..last]}{to}{stem[(last + 1)..]}" : stem;
    }

    static Stemmer Load(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"stems/{language}")
            ?? throw new InvalidOperationException($"There are no rules for the stems of {language}.");
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n'));
    }
}
