namespace ChasPravdy.Translation.Segmentation;

/// <summary>
/// A block's links, code, brackets and quotations, passed from left to right. A link or code is never cut; nor are brackets that open
/// within a sentence.
/// </summary>
sealed class Enclosures
{
    // Beyond these lengths it is no aside and no title, but text whose other mark is missing.
    const int LongestAside = 400, LongestTitle = 100, LongestCode = 300, DeepestQuotes = 16, DeepestBrackets = 64;

    readonly string text;
    readonly SentenceRules rules;
    readonly List<Enclosure> all = [];
    readonly Stack<int> square = [], round = [], quotes = [];
    int passed, linkEnd, asideEnd, titleEnd = -1;

    enum Kind
    {
        Bracket,
        Link,
        Quotation,
    }

    record struct Enclosure(Kind Kind, int Open, int Close, int LinkText = -1);

    Enclosures(string text, SentenceRules rules)
    {
        this.text = text;
        this.rules = rules;
    }

    public static Enclosures In(string text, SentenceRules rules)
    {
        var enclosures = new Enclosures(text, rules);
        enclosures.Read();
        return enclosures;
    }

    /// <summary>Takes note of what opens before this place, in a sentence whose first word is at <paramref name="content"/>.</summary>
    public void Pass(int place, int content)
    {
        for (; passed < all.Count && all[passed].Open < place; passed++)
        {
            var (kind, open, close, _) = all[passed];
            if (close < 0)
                continue;
            if (kind == Kind.Link)
                linkEnd = Math.Max(linkEnd, close + 1);
            else if (open <= content)
                continue;
            else if (kind == Kind.Bracket && close - open <= LongestAside)
                asideEnd = Math.Max(asideEnd, close);
            else if (kind == Kind.Quotation && close - open <= LongestTitle && IsTitle(open))
                titleEnd = close;
        }
    }

    /// <summary>True when a sentence that ends with the mark there would be cut out of a link or of an aside.</summary>
    public bool Hold(int mark, int end) => end < linkEnd || mark < asideEnd;

    /// <summary>“Who Are You?” in the middle of a sentence: the mark is the title's.</summary>
    public bool TitleClosesBetween(int from, int to) => titleEnd >= from && titleEnd < to;

    /// <summary>The end of the link whose text ends at this bracket.</summary>
    public int? LinkEndAfter(int bracket) => bracket + 1 < linkEnd && text[bracket + 1] == '(' ? linkEnd : null;

    void Read()
    {
        var marks = rules.EnclosingMarks;
        for (var at = 0; text.AsSpan(at).IndexOfAny(marks) is var ahead and >= 0; at++)
        {
            at += ahead;
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '`':
                    at = Code(at);
                    break;
                case '[':
                    Open(square, new(Kind.Bracket, at, -1), int.MaxValue);
                    break;
                case '(':
                    Open(round, new(Kind.Bracket, at, -1), DeepestBrackets);
                    break;
                case ']':
                    at = CloseSquare(at);
                    break;
                case ')':
                    CloseRound(at);
                    break;
                default:
                    Quote(at);
                    break;
            }

            if (at >= text.Length)
                break;
        }
    }

    void Open(Stack<int> stack, Enclosure enclosure, int deepest)
    {
        if (stack.Count >= deepest)
            stack.Clear();
        stack.Push(all.Count);
        all.Add(enclosure);
    }

    int CloseSquare(int at)
    {
        if (!square.TryPop(out var opened))
            return at;
        all[opened] = all[opened] with { Close = at };
        if (at + 1 == text.Length || text[at + 1] != '(')
            return at;
        Open(round, new(Kind.Bracket, at + 1, -1, LinkText: opened), DeepestBrackets);
        return at + 1;
    }

    void CloseRound(int at)
    {
        if (!round.TryPop(out var opened))
            return;
        all[opened] = all[opened] with { Close = at };
        if (all[opened].LinkText is >= 0 and var linkText)
            all[linkText] = new(Kind.Link, all[linkText].Open, at);
    }

    int Code(int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '`')
            end++;
        var close = text.AsSpan(end, Math.Min(text.Length - end, LongestCode)).IndexOf(text.AsSpan(at, Math.Min(end - at, LongestCode)));
        if (close < 0)
            return end - 1;
        all.Add(new(Kind.Link, at, end + close + (end - at) - 1));
        return end + close + (end - at) - 1;
    }

    void Quote(int at)
    {
        foreach (var (open, close) in rules.QuotePairs)
        {
            if (text[at] == close && quotes.TryPeek(out var opened) && text[all[opened].Open] == open)
            {
                all[opened] = all[opened] with { Close = at };
                quotes.Pop();
                return;
            }
        }

        foreach (var (open, _) in rules.QuotePairs)
        {
            if (text[at] == open)
            {
                Open(quotes, new(Kind.Quotation, at, -1), DeepestQuotes);
                return;
            }
        }
    }

    // Direct speech is led in by a mark; a title follows a word.
    bool IsTitle(int open)
    {
        var limit = Math.Max(0, open - 4);
        var at = open;
        while (at > limit && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '*' or '_' or '['))
            at--;
        return at > 0 && char.IsLetterOrDigit(text[at - 1]);
    }
}
