using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Drafting.Articles;

public static class ListArticlesEndpoint
{
    const int PageSize = 50;

    public static void MapListArticles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Handle).WithName("ListArticles").Produces<Page<ArticleSummary>>();

    static async Task<IResult> Handle(
        IQuerySession query, CancellationToken ct, string? stage = null, string? language = null, string? q = null, string? cursor = null)
    {
        var articles = query.Query<Article>().AsQueryable();
        if (stage is not null)
        {
            var wanted = StageOf(stage);
            articles = articles.Where(article => article.Stage == wanted);
        }

        if (language is not null)
        {
            articles = Languages.IsKnown(language)
                ? articles.Where(article => article.Text!.Language == language)
                : throw new InvalidFieldsException("language", $"The language must be one of {string.Join(", ", Languages.All)}.");
        }

        if (!string.IsNullOrWhiteSpace(q))
        {
            articles = articles.Where(article => article.Text!.Title.Contains(q, StringComparison.OrdinalIgnoreCase));
        }

        if (Cursor.Decode<Guid>(cursor) is { } before)
        {
            articles = articles.Where(article => article.Id < before);
        }

        // Ids are UUIDs of version 7: newest first.
        var found = await articles.OrderByDescending(article => article.Id).Take(PageSize + 1).ToListAsync(ct);
        return TypedResults.Ok(Page.Of([.. found.Select(Summary)], PageSize, summary => summary.Id.ToString()));
    }

    static ArticleSummary Summary(Article article) => new(
        article.Id,
        article.Version,
        article.Stage,
        article.Revision,
        article.Text!.Language,
        article.Text.Title,
        article.CreatedAt,
        article.UpdatedAt);

    static Stage StageOf(string stage)
    {
        foreach (var known in Enum.GetValues<Stage>())
        {
            if (Name(known) == stage)
            {
                return known;
            }
        }

        throw new InvalidFieldsException("stage", $"The stage must be one of {string.Join(", ", Enum.GetValues<Stage>().Select(Name))}.");
    }

    static string Name(Stage stage) => char.ToLowerInvariant(stage.ToString()[0]) + stage.ToString()[1..];
}
