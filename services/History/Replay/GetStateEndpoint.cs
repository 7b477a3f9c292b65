using System.Text.Json.Nodes;
using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.History.Replay;

public static class GetStateEndpoint
{
    /// <summary>
    /// The state document with the position and time of the last fact that went into it: the article stood like this from then on.
    /// </summary>
    public sealed record StateView(Guid ArticleId, long Position, DateTimeOffset At, JsonObject State);

    public static void MapGetState(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{articleId:guid}/state", Handle).WithName("GetArticleState")
            .WithSummary("The article as it stood at an instant, or after the fact at a position, or now")
            .Produces<StateView>().ProducesProblem(400).ProducesProblem(404);

    static async Task<IResult> Handle(Guid articleId, string? at, string? position, IQuerySession session, CancellationToken ct)
    {
        var moment = Asked(at, position);
        var state = (await ArticleHistory.Replay(session, articleId, [moment], ct))[0];
        return state.At is { } since
            ? new CanonicalAnswer<StateView>(new(articleId, state.Position, since, state.Document), $"{state.Position}")
            : throw new NotFoundException("The article did not exist yet at this instant.");
    }

    static Moment Asked(string? at, string? position) => (at, position) switch
    {
        (null, null) => Moment.Now,
        (null, { } text) => Moment.AfterPosition("position", text, first: 1),
        ({ } text, null) => Moment.AtInstant("at", text),
        _ => throw new InvalidFieldsException("at", "Send at or position, not both."),
    };
}
