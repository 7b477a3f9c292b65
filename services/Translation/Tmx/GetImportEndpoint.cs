using ChasPravdy.Translation.Memory;

namespace ChasPravdy.Translation.Tmx;

public static class GetImportEndpoint
{
    public static void MapGetImport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/imports/{id:guid}", Handle).WithName("GetImport").Produces<TmxImport>();

    static async Task<IResult> Handle(Guid id, MemoryDatabase database, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(await TmxImport.Load(database, id, clock.GetUtcNow(), ct));
}
