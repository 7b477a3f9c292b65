using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Site.Articles;

namespace ChasPravdy.Site.Pages;

/// <summary>One edition as readers see it.</summary>
public static class ArticlePage
{
    public static byte[] Render(Article article, EditionPublished edition, Uri origin)
    {
        var words = Words.Of(edition.Language);
        var tabs = Alternates.PathsOf(article);
        var frame = new Frame(edition.Text.Title, ArticleHead.Of(edition, tabs, origin), tabs);
        return frame.Around(Content(edition, article.OwesCorrection(edition.Language), words), words);
    }

    static Html Content(EditionPublished edition, bool owesCorrection, Words words)
    {
        var text = edition.Text;
        var html = new Html().Add($"<article>\n<header class=\"head\">\n{Kicker(text, words)}");
        html.Add($"<h1>{text.Title}</h1>\n<p class=\"byline\">{Byline(edition, words)}</p>\n");
        if (text.Lead.Length > 0)
        {
            html.Add($"<p class=\"lead\">{text.Lead}</p>\n");
        }

        html.Add("</header>\n");
        if (owesCorrection)
        {
            html.Add($"<p class=\"notice\" role=\"note\">{words.CorrectionOnItsWay}</p>\n");
        }

        html.Add($"<div class=\"body\">\n{Blocks.ToHtml(text.Blocks)}</div>\n{Source(text.Source, words)}{Corrections(edition, words)}{AllTopics(text, words)}");
        return html.Add("</article>");
    }

    static Html? Kicker(EditionText text, Words words) => text.Tags.Count == 0
        ? null
        : new Html().Add($"<p class=\"kicker\">{Topic(text.Tags[0], words)}</p>\n");

    static Html? AllTopics(EditionText text, Words words)
    {
        if (text.Tags.Count == 0)
        {
            return null;
        }

        var html = new Html().Add($"<nav class=\"topics\" aria-label=\"{words.Topics}\">\n<ul>\n");
        foreach (var tag in text.Tags)
        {
            html.Add($"<li>{Topic(tag, words)}</li>\n");
        }

        return html.Add("</ul>\n</nav>\n");
    }

    static Html Topic(string tag, Words words) =>
        new Html().Add($"<a href=\"{Topics.Path(tag, words.Language)}\">{Topics.Name(tag, words.Language)}</a>");

    static Html Byline(EditionPublished edition, Words words)
    {
        var name = string.IsNullOrWhiteSpace(edition.Text.Byline) ? Frame.Newspaper : edition.Text.Byline;
        var html = new Html().Add($"<span class=\"by\">{name}</span> — {Time(edition.PublishedAt, words)} ({words.KyivTime})");
        return edition.UpdatedAt > edition.PublishedAt
            ? html.Add($"<br>\n{words.Updated}{words.Colon} {Time(edition.UpdatedAt, words)}")
            : html;
    }

    static Html Time(DateTimeOffset instant, Words words) =>
        new Html().Add($"<time datetime=\"{KyivTime.Machine(instant)}\">{KyivTime.DateAndTime(instant, words)}</time>");

    static Html? Source(InformationSource? source, Words words) => source switch
    {
        null => null,
        _ when SafeLink.Of(source.Url) is { } address => new Html().Add(
            $"<p class=\"source\">{words.Source}{words.Colon} <a href=\"{address}\" rel=\"nofollow noopener\">{source.Name}</a></p>\n"),
        _ => new Html().Add($"<p class=\"source\">{words.Source}{words.Colon} {source.Name}</p>\n"),
    };

    // Notes are in the source language where nobody wrote one in the page's.
    static Html? Corrections(EditionPublished edition, Words words)
    {
        if (edition.Corrections.Count == 0)
        {
            return null;
        }

        var html = new Html().Add(
            $"<section class=\"corrections\" aria-labelledby=\"corrections\">\n<h2 id=\"corrections\">{words.Corrections}</h2>\n<ul>\n");
        foreach (var correction in edition.Corrections)
        {
            html.Add($"<li>{Time(correction.At, words)}{words.Colon} <span lang=\"{correction.Language ?? edition.SourceLanguage}\">{correction.Note}</span></li>\n");
        }

        return html.Add("</ul>\n</section>\n");
    }
}
