using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Translation.Tasks;

public static class GetTaskEndpoint
{
    public static void MapGetTask(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Handle).WithName("GetTranslation").Produces<TaskView>();

    static async Task<IResult> Handle(Guid articleId, string language, IQuerySession query, CancellationToken ct)
    {
        var task = await query.LoadAsync<TranslationTask>(TranslationTask.IdOf(articleId, language), ct)
            ?? throw NotFoundException.For<TranslationTask>();
        return Answers.Resource(TaskView.Of(task), task.Version);
    }
}
