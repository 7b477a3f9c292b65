using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>Pages that stand where no article is.</summary>
public static class NoticePage
{
    public static byte[] Killed(Kill kill, string language)
    {
        var words = Words.Of(language);
        return Render(words.Killed, kill.Notice, words, kill.Paths);
    }

    /// <summary>Only this language is gone; the tabs lead to the others.</summary>
    public static byte[] Withdrawn(Article article, string language)
    {
        var words = Words.Of(language);
        return Render(words.Withdrawn, words.WithdrawnText, words, Alternates.PathsOf(article));
    }

    public static byte[] NotFound(string language)
    {
        var words = Words.Of(language);
        return Render(words.NotFound, words.NotFoundText, words, Frame.FrontPages, isAtTab: false);
    }

    public static byte[] Busy(string language)
    {
        var words = Words.Of(language);
        return Render(words.Busy, words.BusyText, words, Frame.FrontPages, isAtTab: false);
    }

    public static byte[] Failed(string language)
    {
        var words = Words.Of(language);
        return Render(words.Failed, words.FailedText, words, Frame.FrontPages, isAtTab: false);
    }

    static byte[] Render(string title, string text, Words words, IReadOnlyDictionary<string, string> tabs, bool isAtTab = true)
    {
        var content = new Html().Add($"""
            <div class="notice-page">
            <h1>{title}</h1>
            <p>{text}</p>
            <p><a href="/{words.Language}/">{words.ToFrontPage}</a></p>
            </div>
            """);
        return new Frame(title, Frame.Unlisted, tabs, isAtTab).Around(content, words);
    }
}
