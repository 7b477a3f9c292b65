using ChasPravdy.Contracts;
using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Memory;

public static class FindMatchesEndpoint
{
    const int MostMatches = 20;

    public static void MapFindMatches(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Handle).WithName("FindMatches").Produces<Page<Match>>();

    /// <summary>What the memory has for a text, best first; everything fits on one page.</summary>
    static async Task<IResult> Handle(MemorySearch memory, CancellationToken ct, string? source = null, string? target = null, string? text = null, int limit = 5)
    {
        var errors = new FieldErrors();
        var languages = string.Join(", ", Languages.All);
        errors.Require(Languages.IsKnown(source), "source", $"Name the text's language, one of {languages}.");
        errors.Require(Languages.IsKnown(target) && target != source, "target", $"Name another language, one of {languages}.");
        errors.Require(!string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal), "text", "Send the text to look for.");
        errors.Require(limit is > 0 and <= MostMatches, "limit", $"Ask for 1 to {MostMatches} matches.");
        errors.ThrowIfAny();
        return TypedResults.Ok(new Page<Match>(await memory.Find(source!, target!, text!, limit, ct), null));
    }
}
