using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Changes;

public static class GetSourceChangesEndpoint
{
    public static void MapGetSourceChanges(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/changes", Handle).WithName("GetSourceChanges").Produces<SourceChangesView>();

    static async Task<IResult> Handle(Guid articleId, string language, IQuerySession query, CancellationToken ct)
    {
        var task = await query.LoadAsync<TranslationTask>(TranslationTask.IdOf(articleId, language), ct)
            ?? throw NotFoundException.For<TranslationTask>();
        return Answers.Resource(SourceChangesView.Of(task), task.Version);
    }
}
