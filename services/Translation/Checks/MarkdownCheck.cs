namespace ChasPravdy.Translation.Checks;

/// <summary>Emphasis and code: every mark that is opened is closed, and there are as many as in the source.</summary>
public static class MarkdownCheck
{
    public const string Id = "markdown";

    static readonly string[] Kinds = ["**", "*", "`"];

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        if (segment.IsPlain || (!HasMarks(segment.Source) && !HasMarks(segment.Text)))
            yield break;
        var (source, text) = (Marks(segment.Source), Marks(segment.Text));
        foreach (var kind in Kinds)
        {
            var (was, @is) = (source[kind], text[kind]);
            if (@is.Count % 2 == 1 && was.Count % 2 == 0)
                yield return new(Id, Severity.Blocking, "markdown.unclosed", [@is[^1].In(segment.Text)], @is[^1]);
            else if (was.Count != @is.Count)
                yield return new(Id, Severity.Warning, "markdown.marks", [kind, Pairs(was), Pairs(@is)], @is.Count > 0 ? @is[0] : null, was.Count > 0 ? was[0] : null);
        }
    }

    static string Pairs(List<Stretch> marks) => (marks.Count / 2).ToString(System.Globalization.CultureInfo.InvariantCulture);

    static bool HasMarks(string text) => text.AsSpan().IndexOfAny('*', '_', '`') >= 0;

    // "_" and "__" mean the same as "*" and "**". Three at once are both.
    static Dictionary<string, List<Stretch>> Marks(string text)
    {
        var marks = Kinds.ToDictionary(kind => kind, _ => new List<Stretch>());
        var prose = Prose.Of(text, plain: true);
        var at = 0;
        while (at < prose.Length)
        {
            var c = prose[at];
            var end = at;
            while (end < prose.Length && prose[end] == c)
                end++;
            if (c is '`' && !Prose.IsEscaped(prose, at))
                marks["`"].Add(new(at, end - at));
            else if (c is '*' or '_' && !Prose.IsEscaped(prose, at) && IsMark(prose, at, end, c))
                Add(marks, at, end - at);
            at = end;
        }

        return marks;
    }

    static void Add(Dictionary<string, List<Stretch>> marks, int at, int length)
    {
        for (var pair = 0; pair + 1 < length; pair += 2)
            marks["**"].Add(new(at + pair, 2));
        if (length % 2 == 1)
            marks["*"].Add(new(at + length - 1, 1));
    }

    // A star between spaces is a star, and an underscore inside a word is a part of it.
    static bool IsMark(string text, int start, int end, char c)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        return c == '_' ? !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) && !IsBare(before, after) : !IsBare(before, after);
    }

    static bool IsBare(char before, char after) => char.IsWhiteSpace(before) && char.IsWhiteSpace(after);
}
