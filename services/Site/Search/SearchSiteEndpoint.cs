using ChasPravdy.Contracts;
using ChasPravdy.Site.Archive;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Catalogue;
using ChasPravdy.Site.Pages;
using Marten;

namespace ChasPravdy.Site.Search;

/// <summary><c>/{language}/search?q=</c>: answered from the database each time, so that it never finds what was withdrawn a moment ago.</summary>
public static class SearchSiteEndpoint
{
    public static void MapSearch(this WebApplication app)
    {
        var (catalogue, fixedPages) = (app.Services.GetRequiredService<CatalogueQueries>(), app.Services.GetRequiredService<FixedPages>());
        var store = app.Services.GetRequiredService<IDocumentStore>();
        foreach (var words in Languages.All.Select(Words.Of))
        {
            app.MapMethods($"/{words.Language}/search", PagesModule.Reading, (HttpContext http, CancellationToken ct) =>
                    PagesModule.Answered(() => Render(catalogue, store, words, http.Request, ct), fixedPages, http))
                .AllowAnonymous().ExcludeFromDescription();
        }
    }

    static async Task<Page?> Render(CatalogueQueries catalogue, IDocumentStore store, Words words, HttpRequest request, CancellationToken ct)
    {
        var question = Asked.Of(request.Query["q"].FirstOrDefault());
        if (question.Length == 0)
        {
            return new(StatusCodes.Status200OK, SearchPage.Empty(words));
        }

        var part = ListPage.Part(request, SearchPage.Parts);
        var found = await catalogue.Search(words.Language, question, (part - 1) * SearchPage.Hits, SearchPage.Hits, ct);
        var hits = await Hits(found, question, store, words.Language, ct);
        return new(StatusCodes.Status200OK, SearchPage.Found(question, hits, found.Total, part, words), cacheControl: "private, no-store");
    }

    // What was withdrawn since it was found has no text any more, and is left out.
    static async Task<IReadOnlyList<SearchPage.Hit>> Hits(Listing found, string question, IDocumentStore store, string language, CancellationToken ct)
    {
        var stems = SearchWords.In(language).Stems(question);
        await using var query = store.QuerySession();
        var texts = (await query.LoadManyAsync<PublishedText>(ct, found.Ids)).ToDictionary(text => text.Id);
        return
        [
            .. found.Ids.Where(texts.ContainsKey).Select(id => texts[id].Edition).Select(edition => new SearchPage.Hit(
                edition.Path,
                Excerpt.Marked(edition.Text.Title, stems, language),
                Excerpt.Of($"{edition.Text.Lead} {EditionCatalogue.BodyOf(edition.Text)}".Trim(), stems, language),
                edition.PublishedAt)),
        ];
    }
}
