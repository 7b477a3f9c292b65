using System.Text;
using ChasPravdy.Contracts;
using Microsoft.Net.Http.Headers;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// "Read this page in English", for a reader whose browser asks for English. Every page holds the offer of each of its other languages, hidden;
/// a style sheet of a line or two, made from what the browser asks for, shows one. So pages are the same for everyone, and caches may keep them.
/// </summary>
public static class LanguageOffer
{
    public const string Path = "/offer.css";

    public static readonly Html Link = new Html().Add($"<link rel=\"stylesheet\" href=\"{Path}\">\n");

    /// <param name="tabs">The addresses of the page in each language that it is published in.</param>
    /// <param name="language">The page's own.</param>
    public static Html Of(IReadOnlyDictionary<string, string> tabs, string language)
    {
        var html = new Html();
        foreach (var other in Languages.OtherThan(language).Where(tabs.ContainsKey))
        {
            html.Add($"<p class=\"offer offer-{other}\" lang=\"{other}\"><a href=\"{tabs[other]}\" hreflang=\"{other}\">{Words.Of(other).ReadHere}</a></p>\n");
        }

        return html;
    }

    /// <summary>Answers with the style sheet for whoever asks; it is that reader's own.</summary>
    public static Task Answer(HttpContext http)
    {
        var css = Encoding.ASCII.GetBytes(Css(PreferredLanguages(http.Request)));
        var headers = http.Response.Headers;
        headers.CacheControl = "private, max-age=3600";
        headers.Vary = HeaderNames.AcceptLanguage;
        SecurityHeaders.Add(http);
        headers.ContentType = "text/css; charset=utf-8";
        headers.ContentLength = css.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(css).AsTask();
    }

    /// <summary>Shows the first of these languages that the page is published in, unless the page's own comes before it.</summary>
    /// <param name="preferred">The reader's languages, most wanted first.</param>
    public static string Css(IEnumerable<string> preferred)
    {
        var (css, better) = (new StringBuilder(), "html");
        foreach (var language in preferred)
        {
            better += $":not(:lang({language}))";
            css.Append(System.Globalization.CultureInfo.InvariantCulture, $"{better} .offer-{language}{{display:block}}\n");
            better += $":not(:has(.offer-{language}))";
        }

        return css.ToString();
    }

    static IEnumerable<string> PreferredLanguages(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(asked => asked.Quality is not 0)
            .OrderByDescending(asked => asked.Quality ?? 1)
            .Select(asked => asked.Value.ToString().Split('-')[0].ToLowerInvariant())
            .Where(Languages.IsKnown)
            .Distinct();
}
