using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Drafting.Articles;

public static class GetArticleEndpoint
{
    public static void MapGetArticle(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{id:guid}", Handle).WithName("GetArticle").Produces<ArticleView>();

    static async Task<IResult> Handle(Guid id, IQuerySession query, CancellationToken ct)
    {
        var article = await query.LoadAsync<Article>(id, ct) ?? throw NotFoundException.For<Article>();
        return Answers.Resource(ArticleView.Of(article), article.Version);
    }
}
