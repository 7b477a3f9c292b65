using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Translation.Tasks;

public static class ListTasksEndpoint
{
    const int PageSize = 50;

    public static void MapListTasks(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Handle).WithName("ListTranslations").Produces<Page<TaskSummary>>();

    /// <summary>The queue: newest article first; <paramref name="mine"/> asks for those that the caller holds.</summary>
    static async Task<IResult> Handle(
        IQuerySession query,
        Subject subject,
        CancellationToken ct,
        string? language = null,
        string? state = null,
        bool mine = false,
        Guid? article = null,
        string? cursor = null)
    {
        var tasks = query.Query<TranslationTask>().AsQueryable();
        if (language is not null)
        {
            tasks = Languages.IsKnown(language)
                ? tasks.Where(task => task.Language == language)
                : throw new InvalidFieldsException("language", $"The language must be one of {string.Join(", ", Languages.All)}.");
        }

        if (state is not null)
        {
            var wanted = StateOf(state);
            tasks = tasks.Where(task => task.State == wanted);
        }

        if (mine)
            tasks = tasks.Where(task => task.ClaimedBy == subject.Id);
        if (article is not null)
            tasks = tasks.Where(task => task.ArticleId == article.Value);
        if (Cursor.Decode<QueuePlace>(cursor) is { } place)
        {
            // The first condition follows from the second; the index understands only the first.
            var rest = place.LanguagesAfter();
            tasks = tasks.Where(task => task.ArticleId <= place.ArticleId
                && (task.ArticleId < place.ArticleId || task.Language.IsOneOf(rest)));
        }

        // Ids are UUIDs of version 7: newest first. Only what a queue shows is read, never the segments.
        var found = await tasks.OrderByDescending(task => task.ArticleId).ThenBy(task => task.Language).Take(PageSize + 1)
            .Select(task => new
            {
                task.ArticleId,
                task.Language,
                task.SourceLanguage,
                task.Source!.Title,
                task.Revision,
                task.State,
                task.Version,
                task.ClaimedBy,
                task.HolderName,
                task.Epoch,
                task.LeaseUntil,
            }).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(
            [.. found.Select(task => new TaskSummary(
                task.ArticleId, task.Language, task.SourceLanguage, task.Title, task.Revision, task.State, task.Version,
                ClaimView.Of(task.ClaimedBy, task.HolderName, task.Epoch, task.LeaseUntil)))],
            PageSize,
            task => new QueuePlace(task.ArticleId, task.Language).ToString()));
    }

    static TaskState StateOf(string state)
    {
        foreach (var known in Enum.GetValues<TaskState>())
        {
            if (Name(known) == state)
                return known;
        }

        throw new InvalidFieldsException("state", $"The state must be one of {string.Join(", ", Enum.GetValues<TaskState>().Select(Name))}.");
    }

    static string Name(TaskState state) => state.ToString().ToLowerInvariant();
}
