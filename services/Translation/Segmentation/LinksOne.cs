namespace ChasPravdy.Translation.Segmentation;

/// <summary>Of the rules <c>sentences-1</c>: where a block's Markdown links are: a link is never cut in two.</summary>
readonly struct LinksOne(IReadOnlyList<Range> ranges)
{
    public static LinksOne In(string text)
    {
        var ranges = new List<Range>();
        var open = new Stack<int>();
        var lastClose = text.LastIndexOf(')');
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '[')
                open.Push(at);
            else if (text[at] == ']' && open.TryPop(out var from) && at < lastClose && text[at + 1] == '(')
                at = Add(ranges, from, text.IndexOf(')', at));
        }

        return new(ranges);
    }

    // A search from the start for every sentence would be quadratic on hostile text.
    public bool Covers(int place)
    {
        int low = 0, high = ranges.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (place <= ranges[middle].Start.Value)
                high = middle - 1;
            else if (place >= ranges[middle].End.Value)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    static int Add(List<Range> ranges, int from, int close)
    {
        // An outer pair of brackets swallows the links inside it.
        while (ranges.Count > 0 && ranges[^1].Start.Value >= from)
            ranges.RemoveAt(ranges.Count - 1);
        ranges.Add(new(from, close + 1));
        return close;
    }
}
