namespace ChasPravdy.Translation.Checks;

/// <summary>A translation links to where its source links.</summary>
public static class LinksCheck
{
    public const string Id = "links";

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        var (source, text) = (Links.In(segment.Source, segment.IsPlain), Links.In(segment.Text, segment.IsPlain));
        if (source.Count + text.Count == 0)
            yield break;
        var (missing, added) = (Without(source, segment.Source, text, segment.Text), Without(text, segment.Text, source, segment.Source));
        for (var i = 0; i < Math.Max(missing.Count, added.Count); i++)
        {
            if (i >= added.Count)
                yield return new(Id, Severity.Blocking, "links.missing", [missing[i].In(segment.Source)], null, missing[i]);
            else if (i >= missing.Count)
                yield return new(Id, Severity.Warning, "links.added", [added[i].In(segment.Text)], added[i]);
            else
                yield return Changed(segment, missing[i], added[i]);
        }
    }

    // A site's page in the reader's language is on the same site: de.wikipedia.org and uk.wikipedia.org.
    static Finding Changed(TranslatedSegment segment, Stretch gone, Stretch come)
    {
        var (was, @is) = (gone.In(segment.Source), come.In(segment.Text));
        return new(Id, Site(was) == Site(@is) ? Severity.Warning : Severity.Blocking, "links.changed", [was, @is], come, gone);
    }

    static string Site(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme != Uri.UriSchemeMailto ? string.Join('.', uri.Host.Split('.').TakeLast(2)) : link;

    static List<Stretch> Without(List<Stretch> links, string text, List<Stretch> others, string otherText)
    {
        var left = others.GroupBy(link => link.In(otherText)).ToDictionary(group => group.Key, group => group.Count());
        return [.. links.Where(link =>
        {
            var target = link.In(text);
            if (left.GetValueOrDefault(target) == 0)
                return true;
            left[target]--;
            return false;
        })];
    }
}
