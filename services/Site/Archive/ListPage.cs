using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Archive;

/// <summary>What pages that list articles have in common.</summary>
static class ListPage
{
    public static Html Stories(IReadOnlyList<Story> stories, Words words)
    {
        var html = new Html().Add("<ol class=\"stories\">\n");
        foreach (var story in stories)
        {
            html.Add($"<li>{story.ToHtml("h2", "", words)}</li>\n");
        }

        return html.Add("</ol>\n");
    }

    /// <summary>The way to the page from the archive's first; the last step is the page itself.</summary>
    public static Html Trail(IEnumerable<(string Name, string Path)> steps, ListWords words)
    {
        var html = new Html().Add($"<nav class=\"trail\" aria-label=\"{words.YouAreHere}\">\n<ol>\n");
        foreach (var (name, path) in steps)
        {
            html.Add($"<li><a href=\"{path}\">{name}</a></li>\n");
        }

        return html.Add("</ol>\n</nav>\n");
    }

    /// <summary>Links to what comes before and after, where anything does.</summary>
    public static Html? Pager((string Words, string? Path) back, (string Words, string? Path) on, string label)
    {
        if (back.Path is null && on.Path is null)
        {
            return null;
        }

        var html = new Html().Add($"<nav class=\"pager\" aria-label=\"{label}\">\n");
        if (back.Path is not null)
        {
            html.Add($"<a href=\"{back.Path}\" rel=\"prev\">← {back.Words}</a>\n");
        }

        if (on.Path is not null)
        {
            html.Add($"<a href=\"{on.Path}\" rel=\"next\">{on.Words} →</a>\n");
        }

        return html.Add("</nav>\n");
    }

    /// <summary>The part of a list that a request asks for, from 1; what is no number is the first.</summary>
    public static int Part(HttpRequest request, int last) =>
        int.TryParse(request.Query["page"], System.Globalization.NumberStyles.None, null, out var part) && part >= 1 && part <= last ? part : 1;
}
