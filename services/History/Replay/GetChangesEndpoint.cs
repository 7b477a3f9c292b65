using System.Text.Json.Nodes;
using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.History.Replay;

public static class GetChangesEndpoint
{
    /// <summary>
    /// What the facts between two moments changed, twice: as a JSON Patch (RFC 6902) and as a JSON Merge Patch (RFC 7396), each
    /// from the first state to the second.
    /// </summary>
    public sealed record ChangesView(Guid ArticleId, MomentView From, MomentView To, long Facts, JsonArray Patch, JsonObject MergePatch);

    /// <summary>The last fact that had happened by a moment, and when; 0 and null before the first.</summary>
    public sealed record MomentView(long Position, DateTimeOffset? At);

    public static void MapGetChanges(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{articleId:guid}/changes", Handle).WithName("GetArticleChanges")
            .WithSummary("What changed between two moments, each a position (digits) or an instant (RFC 3339)")
            .Produces<ChangesView>().ProducesProblem(400).ProducesProblem(404);

    static async Task<IResult> Handle(Guid articleId, string? from, string? to, IQuerySession session, CancellationToken ct)
    {
        var moments = Asked(from, to);
        var states = await ArticleHistory.Replay(session, articleId, moments, ct);
        var (before, after) = (states[0], states[1]);
        var view = new ChangesView(
            articleId,
            new(before.Position, before.At),
            new(after.Position, after.At),
            after.Facts - before.Facts,
            JsonPatch.Between(before.Document, after.Document),
            MergePatch.Between(before.Document, after.Document));
        return new CanonicalAnswer<ChangesView>(view, $"{before.Position}-{after.Position}");
    }

    static Moment[] Asked(string? from, string? to)
    {
        if (from is null)
        {
            throw new InvalidFieldsException("from", "Say from which moment on: a position, 0 for the beginning, or an instant.");
        }

        var (start, end) = (Moment.Either("from", from), to is null ? Moment.Now : Moment.Either("to", to));
        if (to is not null && start.Position is null != end.Position is null)
        {
            throw new InvalidFieldsException("to", "Send two positions or two instants.");
        }

        return start.Position > end.Position || start.At > end.At
            ? throw new InvalidFieldsException("from", "The first moment lies after the second.")
            : [start, end];
    }
}
