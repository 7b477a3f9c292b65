using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Translation.Tasks;

public static class ListTasksEndpoint
{
    const int PageSize = 50;

    public static void MapListTasks(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Handle).WithName("ListTranslations").Produces<Page<TaskSummary>>();

    /// <summary>
    /// The queue: newest article first, or what is due first; <paramref name="mine"/> asks for those that the caller holds,
    /// <paramref name="late"/> for those whose deadline has passed.
    /// </summary>
    static async Task<IResult> Handle(
        IQuerySession query,
        Subject subject,
        TimeProvider clock,
        CancellationToken ct,
        string? language = null,
        string? state = null,
        bool mine = false,
        Guid? article = null,
        bool late = false,
        string? sort = null,
        string? cursor = null)
    {
        var now = clock.GetUtcNow();
        var dueFirst = DueFirst(sort) ?? late;
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
        if (late)
            tasks = tasks.Where(task => task.Deadline < now && task.State != TaskState.Approved && task.State != TaskState.Cancelled);

        // Only what a queue shows is read, never the segments.
        var found = await (dueFirst ? ByDeadline(tasks, cursor) : NewestFirst(tasks, cursor)).Take(PageSize + 1)
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
                task.Deadline,
            }).ToListAsync(ct);
        return TypedResults.Ok(Page.Of(
            [.. found.Select(task => new TaskSummary(
                task.ArticleId, task.Language, task.SourceLanguage, task.Title, task.Revision, task.State, task.Version,
                ClaimView.Of(task.ClaimedBy, task.HolderName, task.Epoch, task.LeaseUntil),
                task.Deadline, task.Deadline < now && task.State is not (TaskState.Approved or TaskState.Cancelled)))],
            PageSize,
            task => dueFirst
                ? new DeadlinePlace(task.Deadline!.Value, new(task.ArticleId, task.Language)).ToString()
                : new QueuePlace(task.ArticleId, task.Language).ToString()));
    }

    // Ids are UUIDs of version 7: newest first.
    static IQueryable<TranslationTask> NewestFirst(IQueryable<TranslationTask> tasks, string? cursor)
    {
        if (Cursor.Decode<QueuePlace>(cursor) is { } place)
        {
            // The first condition follows from the second; the index understands only the first.
            var rest = place.LanguagesAfter();
            tasks = tasks.Where(task => task.ArticleId <= place.ArticleId
                && (task.ArticleId < place.ArticleId || task.Language.IsOneOf(rest)));
        }

        return tasks.OrderByDescending(task => task.ArticleId).ThenBy(task => task.Language);
    }

    static IQueryable<TranslationTask> ByDeadline(IQueryable<TranslationTask> tasks, string? cursor)
    {
        tasks = tasks.Where(task => task.Deadline != null);
        if (Cursor.Decode<DeadlinePlace>(cursor) is { } place)
        {
            var (due, article, rest) = (place.Due, place.Task.ArticleId, place.Task.LanguagesAfter());
            tasks = tasks.Where(task => task.Deadline >= due && (task.Deadline > due
                || task.ArticleId > article || (task.ArticleId == article && task.Language.IsOneOf(rest))));
        }

        return tasks.OrderBy(task => task.Deadline).ThenBy(task => task.ArticleId).ThenBy(task => task.Language);
    }

    static bool? DueFirst(string? sort) => sort switch
    {
        null => null,
        "newest" => false,
        "deadline" => true,
        _ => throw new InvalidFieldsException("sort", "The order is newest or deadline."),
    };

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
