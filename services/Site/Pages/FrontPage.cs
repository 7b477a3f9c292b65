using ChasPravdy.Contracts;
using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>The front page of one language: the newest story large, those after it beside it, and the others by their tags.</summary>
public static class FrontPage
{
    public const int Articles = 50;

    const int Latest = 4, Sections = 6, InSection = 4, MakesSection = 2;

    public static byte[] Render(IReadOnlyList<Article> newest, string language, Uri origin)
    {
        var words = Words.Of(language);
        var frame = new Frame(words.Tagline, Head(words, origin), Frame.FrontPages, IsFront: true);
        return frame.Around(Content([.. newest.Select(article => Story.Of(article, language))], words), words);
    }

    static Html Content(IReadOnlyList<Story> newest, Words words)
    {
        if (newest.Count == 0)
        {
            return new Html().Add($"<h2 class=\"unseen\">{words.Latest}</h2>\n<p class=\"nothing\">{words.NothingYet}</p>");
        }

        var html = new Html().Add($"<div class=\"top{(newest.Count == 1 ? " alone" : "")}\">\n{newest[0].ToHtml("h2", "first", words)}");
        if (newest.Count > 1)
        {
            html.Add($"<section class=\"latest\" aria-labelledby=\"latest\">\n<h2 id=\"latest\" class=\"section-name\">{words.Latest}</h2>\n{List(newest.Skip(1).Take(Latest), words)}</section>\n");
        }

        html.Add("</div>\n");
        var (sections, others) = Sorted([.. newest.Skip(1 + Latest)]);
        foreach (var (tag, stories) in sections)
        {
            html.Add($"""
                <section class="section">
                <h2 class="section-name"><a href="{Topics.Path(tag, words.Language)}">{Topics.Name(tag, words.Language)}</a></h2>
                {List(stories, words)}</section>

                """);
        }

        return others.Count == 0
            ? html
            : html.Add($"<section class=\"section\">\n<h2 class=\"section-name\"><a href=\"/{words.Language}/archive/\">{words.More}</a></h2>\n{List(others, words)}</section>\n");
    }

    // The tags that most stories have, each story in one section only.
    static (IReadOnlyList<(string Tag, IReadOnlyList<Story> Stories)> Sections, IReadOnlyList<Story> Others) Sorted(List<Story> stories)
    {
        var sections = new List<(string, IReadOnlyList<Story>)>();
        var tags = stories.SelectMany(story => story.Tags).CountBy(tag => tag).OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key, StringComparer.Ordinal);
        foreach (var (tag, _) in tags)
        {
            var tagged = stories.Where(story => story.Tags.Contains(tag)).Take(InSection).ToList();
            if (tagged.Count >= MakesSection && sections.Count < Sections)
            {
                sections.Add((tag, tagged));
                stories.RemoveAll(tagged.Contains);
            }
        }

        return (sections, stories);
    }

    static Html List(IEnumerable<Story> stories, Words words)
    {
        var html = new Html().Add("<ol class=\"stories\">\n");
        foreach (var story in stories)
        {
            html.Add($"<li>{story.ToHtml("h3", "", words)}</li>\n");
        }

        return html.Add("</ol>\n");
    }

    static Html Head(Words words, Uri origin)
    {
        var html = new Html().Add($"""
            <meta name="description" content="{Frame.Newspaper}. {words.Tagline}.">
            <link rel="canonical" href="{Address(words.Language)}">

            """);
        foreach (var language in Languages.All)
        {
            html.Add($"<link rel=\"alternate\" hreflang=\"{language}\" href=\"{Address(language)}\">\n");
        }

        return html.Add($"<link rel=\"alternate\" hreflang=\"x-default\" href=\"{origin.AbsoluteUri}\">\n");

        string Address(string language) => new Uri(origin, $"/{language}/").AbsoluteUri;
    }
}
