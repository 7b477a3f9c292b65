using ChasPravdy.Platform;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChasPravdy.Translation.Discussions;

public static class ListSuggestionsEndpoint
{
    public static void MapListSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/suggestions", Handle).WithName("ListSuggestions");

    /// <summary>Oldest first; of one segment, or only those in a state.</summary>
    static async Task<Ok<Page<Suggestion>>> Handle(
        Guid articleId, string language, IQuerySession query, CancellationToken ct, string? key = null, string? state = null)
    {
        var wanted = StateOf(state);
        await DiscussedTask.Load(query, articleId, language, ct);
        var discussion = await query.LoadAsync<Discussion>(Discussion.IdOf(articleId, language), ct);
        return TypedResults.Ok(new Page<Suggestion>(
            [
                .. (discussion?.Suggestions ?? [])
                    .Where(suggestion => (key is null || suggestion.Key == key) && (wanted is null || suggestion.State == wanted)),
            ],
            Next: null));
    }

    static SuggestionState? StateOf(string? state) => state switch
    {
        null => null,
        "open" => SuggestionState.Open,
        "accepted" => SuggestionState.Accepted,
        "rejected" => SuggestionState.Rejected,
        _ => throw new InvalidFieldsException("state", "The state must be one of open, accepted, rejected."),
    };
}
