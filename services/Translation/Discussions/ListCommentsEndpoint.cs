using ChasPravdy.Platform;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChasPravdy.Translation.Discussions;

public static class ListCommentsEndpoint
{
    public static void MapListComments(this IEndpointRouteBuilder routes) => routes.MapGet("/comments", Handle).WithName("ListComments");

    /// <summary>Oldest first; of one segment, or only those that are resolved or wait to be.</summary>
    static async Task<Ok<Page<Comment>>> Handle(
        Guid articleId, string language, IQuerySession query, CancellationToken ct, string? key = null, bool? resolved = null)
    {
        await DiscussedTask.Load(query, articleId, language, ct);
        var discussion = await query.LoadAsync<Discussion>(Discussion.IdOf(articleId, language), ct);
        return TypedResults.Ok(new Page<Comment>(
            [
                .. (discussion?.Comments ?? [])
                    .Where(comment => (key is null || comment.Key == key) && (resolved is null || resolved == comment.Resolved is not null)),
            ],
            Next: null));
    }
}
