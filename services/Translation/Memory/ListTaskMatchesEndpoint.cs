using System.Globalization;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Memory;

public static class ListTaskMatchesEndpoint
{
    const int PageSize = 20;

    public static void MapListTaskMatches(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/matches", Handle).WithName("ListTaskMatches").Produces<Page<SegmentMatches>>();

    /// <summary>Matches for every segment in reading order, a page at a time, or for the segment <paramref name="key"/> names.</summary>
    static async Task<IResult> Handle(
        Guid articleId, string language, IQuerySession query, TaskMatches matches, CancellationToken ct, string? key = null, string? cursor = null)
    {
        var task = await query.LoadAsync<TranslationTask>(TranslationTask.IdOf(articleId, language), ct)
            ?? throw NotFoundException.For<TranslationTask>();
        var segments = task.Segments().ToList();
        if (key is not null)
        {
            var segment = segments.Find(s => s.Key == key)
                ?? throw new InvalidFieldsException("key", $"Revision {task.Revision} of this article has no such segment.");
            return TypedResults.Ok(new Page<SegmentMatches>([await matches.Of(task, segment, ct)], null));
        }

        // A newer revision moves the segments: the cursor is good enough for reading on, and ends where the task does.
        var start = Math.Clamp(Cursor.Decode<int>(cursor) ?? 0, 0, segments.Count);
        var page = new List<SegmentMatches>();
        foreach (var segment in segments.Skip(start).Take(PageSize))
            page.Add(await matches.Of(task, segment, ct));
        var end = start + page.Count;
        return TypedResults.Ok(new Page<SegmentMatches>(
            page, end < segments.Count ? Cursor.Encode(end.ToString(CultureInfo.InvariantCulture)) : null));
    }
}
