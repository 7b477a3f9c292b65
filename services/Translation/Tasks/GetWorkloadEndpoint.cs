using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChasPravdy.Translation.Tasks;

public static class GetWorkloadEndpoint
{
    /// <summary>What one translator holds in one language.</summary>
    /// <param name="Translator">The subject id.</param>
    /// <param name="Name">The name, where it is known.</param>
    /// <param name="Language">The target language.</param>
    /// <param name="Tasks">How many tasks.</param>
    /// <param name="Segments">How many segments they have.</param>
    /// <param name="Untranslated">How many of these wait for a translation.</param>
    /// <param name="Late">How many of the tasks are past their deadline.</param>
    /// <param name="NextDeadline">The first deadline of the tasks, also when it has passed.</param>
    public sealed record Load(
        string Translator, string? Name, string Language, int Tasks, int Segments, int Untranslated, int Late, DateTimeOffset? NextDeadline);

    public static void MapGetWorkload(this IEndpointRouteBuilder routes) => routes.MapGet("/workload", Handle).WithName("GetWorkload");

    static async Task<Ok<Page<Load>>> Handle(IQuerySession query, TimeProvider clock, CancellationToken ct, string? language = null)
    {
        var held = query.Query<TranslationTask>().Where(task => task.State == TaskState.Claimed);
        if (language is not null)
        {
            held = Languages.IsKnown(language)
                ? held.Where(task => task.Language == language)
                : throw new InvalidFieldsException("language", $"The language must be one of {string.Join(", ", Languages.All)}.");
        }

        var now = clock.GetUtcNow();
        var found = await held
            .Select(task => new { task.ClaimedBy, task.HolderName, task.Language, task.SegmentCount, task.Untranslated, task.Deadline })
            .ToListAsync(ct);
        return TypedResults.Ok(new Page<Load>(
            [
                .. found.GroupBy(task => (By: task.ClaimedBy!, task.Language))
                    .Select(tasks => new Load(
                        tasks.Key.By,
                        tasks.Select(task => task.HolderName).FirstOrDefault(name => name is not null),
                        tasks.Key.Language,
                        tasks.Count(),
                        tasks.Sum(task => task.SegmentCount),
                        tasks.Sum(task => task.Untranslated),
                        tasks.Count(task => task.Deadline < now),
                        tasks.Min(task => task.Deadline)))
                    .OrderBy(load => load.Language, StringComparer.Ordinal).ThenByDescending(load => load.Untranslated)
                    .ThenBy(load => load.Translator, StringComparer.Ordinal),
            ],
            Next: null));
    }
}
