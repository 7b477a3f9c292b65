using ChasPravdy.Contracts;
using ChasPravdy.Site.Archive;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Search;

/// <summary>A form, and below it what was found.</summary>
static class SearchPage
{
    public const int Hits = 20, Parts = 50;

    static readonly IReadOnlyDictionary<string, string> Tabs = Languages.All.ToDictionary(language => language, language => $"/{language}/search");

    public static byte[] Empty(Words words) => Render("", new Html().Add($"<p class=\"found\">{ListWords.Of(words).HowToAsk}</p>\n"), words);

    public static byte[] Found(string question, IReadOnlyList<Hit> hits, int total, int part, Words words)
    {
        var list = ListWords.Of(words);
        if (hits.Count == 0)
        {
            return Render(question, new Html().Add($"<p class=\"found\" role=\"status\">{list.NothingFound}</p>\n<p class=\"found\">{list.HowToAsk}</p>\n"), words);
        }

        var html = new Html().Add($"<p class=\"found\" role=\"status\">{list.Found}{words.Colon} {total}</p>\n<ol class=\"stories\">\n");
        foreach (var hit in hits)
        {
            html.Add($"""
                <li><article class="story">
                <h2><a href="{hit.Path}">{hit.Title}</a></h2>
                <p class="lead">{hit.Excerpt}</p>
                <p class="when"><time datetime="{KyivTime.Machine(hit.PublishedAt)}">{KyivTime.DateAndTime(hit.PublishedAt, words)}</time></p>
                </article></li>

                """);
        }

        html.Add("</ol>\n");
        var path = $"/{words.Language}/search?q={Uri.EscapeDataString(question)}&page=";
        return Render(
            question,
            html.Add($"{ListPage.Pager((list.FoundBefore, part > 1 ? $"{path}{part - 1}" : null), (list.MoreFound, part < Parts && part * Hits < total ? $"{path}{part + 1}" : null), list.Found)}"),
            words);
    }

    static byte[] Render(string question, Html found, Words words)
    {
        var list = ListWords.Of(words);
        var title = question.Length == 0 ? words.Search : $"{words.Search}{words.Colon} {question}";
        var content = new Html().Add($"""
            <div class="list-page">
            <h1>{words.Search}</h1>
            <form class="search" role="search" method="get" action="/{words.Language}/search">
            <label for="q">{list.Question}</label>
            <input id="q" name="q" type="search" value="{question}" maxlength="{Asked.Longest}" autocomplete="off">
            <button type="submit">{list.Find}</button>
            </form>
            {found}</div>
            """);
        return new Frame(title, Frame.Unlisted, Tabs, IsAtTab: false).Around(content, words);
    }

    public sealed record Hit(string Path, Html Title, Html Excerpt, DateTimeOffset PublishedAt);
}
