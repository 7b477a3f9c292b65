using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Drafting.Articles;

public static class GetRevisionEndpoint
{
    /// <summary>An approved text; never changes.</summary>
    public sealed record RevisionView(
        Guid ArticleId, int Revision, string TextHash, string ApprovedBy, DateTimeOffset ApprovedAt, EditionText Text, string Body);

    public static void MapGetRevision(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{id:guid}/revisions/{revision:int}", Handle).WithName("GetRevision").Produces<RevisionView>();

    static async Task<IResult> Handle(Guid id, int revision, IQuerySession query, CancellationToken ct)
    {
        var events = await query.Events.FetchStreamAsync(id, token: ct);
        if (events.Count == 0)
        {
            throw NotFoundException.For<Article>();
        }

        var article = Article.Initial(id);
        foreach (var e in events)
        {
            article = Article.Evolve(article, e.Data);
            if (e.Data is ArticleApproved approved && approved.Revision == revision)
            {
                return Answers.Resource(
                    new RevisionView(id, revision, approved.TextHash, approved.By, approved.At, article.Text!.ToEdition(), article.Text.Body),
                    e.Version);
            }
        }

        throw new NotFoundException($"The article has {article.Revision} approved revisions; there is no revision {revision}.");
    }
}
