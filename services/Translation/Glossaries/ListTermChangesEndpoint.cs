using ChasPravdy.Contracts.History;
using ChasPravdy.Platform;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.Translation.Glossaries;

public static class ListTermChangesEndpoint
{
    const int PageSize = 20;

    /// <param name="Version">The glossary's version after the change.</param>
    /// <param name="Type">glossary_terms_added, glossary_terms_changed or glossary_terms_removed.</param>
    /// <param name="At">The database's clock, UTC.</param>
    /// <param name="By">Who changed it.</param>
    /// <param name="Terms">The entries as they were from then on.</param>
    /// <param name="Removed">The terms whose entries went.</param>
    public sealed record Change(long Version, string Type, DateTimeOffset At, Actor By, IReadOnlyList<TermView>? Terms, IReadOnlyList<string>? Removed);

    public static void MapListTermChanges(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/changes", Handle).WithName("ListTermChanges").Produces<Page<Change>>();

    /// <summary>Who changed what and when, newest first: a glossary is no article, so History does not tell.</summary>
    static async Task<IResult> Handle(string source, string target, IQuerySession query, CancellationToken ct, string? cursor = null)
    {
        var id = Glossary.IdOf(source, target);
        var newest = Cursor.Decode<long>(cursor) is { } before
            ? before - 1
            : (await query.Events.FetchStreamStateAsync(id, ct))?.Version ?? 0;
        IReadOnlyList<IEvent> found = newest < 1
            ? []
            : await query.Events.FetchStreamAsync(id, version: newest, fromVersion: Math.Max(1, newest - PageSize), token: ct);
        return TypedResults.Ok(Page.Of(
            [.. found.Reverse().Select(e => Of(id, e))], PageSize, change => change.Version.ToString(null, System.Globalization.CultureInfo.InvariantCulture)));
    }

    static Change Of(Guid glossary, IEvent e) => new(e.Version, e.EventTypeName, e.Timestamp.ToUniversalTime(), Cause.Of(e).Actor, (e.Data switch
    {
        TermsAdded added => added.Terms,
        TermsChanged changed => changed.Terms,
        _ => null,
    })?.Select(term => TermView.Of(glossary, term)).ToList(), (e.Data as TermsRemoved)?.Terms);
}
