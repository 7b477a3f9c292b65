using ChasPravdy.Contracts;
using ChasPravdy.Site.Catalogue;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Archive;

/// <summary><c>/{language}/topic/{tag}</c>: the articles of one tag, newest first.</summary>
public static class ReadTopicEndpoint
{
    public static void MapTopics(this WebApplication app)
    {
        var (catalogue, fixedPages) = (app.Services.GetRequiredService<CatalogueQueries>(), app.Services.GetRequiredService<FixedPages>());
        foreach (var words in Languages.All.Select(Words.Of))
        {
            app.MapMethods($"/{words.Language}/topic/{{tag:maxlength(100)}}", PagesModule.Reading, (HttpContext http, string tag) =>
                    PagesModule.Answered(() => Render(catalogue, tag, words, http), fixedPages, http))
                .AllowAnonymous().ExcludeFromDescription();
        }
    }

    static async Task<Page?> Render(CatalogueQueries catalogue, string raw, Words words, HttpContext http)
    {
        var tag = raw.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase); // the one character that routing leaves encoded
        if (!Asked.IsText(tag))
        {
            return null;
        }

        var part = ListPage.Part(http.Request, ArchivePage.Parts);
        var listing = await catalogue.OfTopic(words.Language, tag, (part - 1) * ArchivePage.Articles, ArchivePage.Articles, http.RequestAborted);
        return listing.Stories.Count == 0 ? null : new(StatusCodes.Status200OK, ArchivePage.Topic(tag, listing, part, words));
    }
}
