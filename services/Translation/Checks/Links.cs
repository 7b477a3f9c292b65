namespace ChasPravdy.Translation.Checks;

/// <summary>The targets of a text's links: Markdown's, and addresses that stand in the text.</summary>
static class Links
{
    public static List<Stretch> In(string text, bool plain)
    {
        var links = new List<Stretch>();
        if (!text.Contains("](", StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal))
            return links;
        var at = 0;
        while (at < text.Length)
        {
            var link = plain ? default : Target(text, at);
            if (link.Length == 0)
                link = Address(text, at);
            if (link.Length > 0)
                links.Add(link);
            at = link.Length > 0 ? link.End : at + 1;
        }

        return links;
    }

    static Stretch Target(string text, int at)
    {
        if (text[at] != ']' || at + 1 >= text.Length || text[at + 1] != '(' || Prose.IsEscaped(text, at))
            return default;
        var start = at + 2;
        var rest = text.AsSpan(start);
        // A title may stand behind the target: [text](target "title").
        var end = rest.IndexOfAny(' ', ')', '\n');
        return end <= 0 ? default : rest[0] == '<' && rest[end - 1] == '>' ? new(start + 1, end - 2) : new(start, end);
    }

    static Stretch Address(string text, int at)
    {
        if (text[at] != 'h' || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
            return default;
        var rest = text.AsSpan(at);
        return rest.StartsWith("https://") || rest.StartsWith("http://") ? new(at, Prose.LengthOfAddress(rest)) : default;
    }
}
