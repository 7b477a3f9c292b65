using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Memory;

namespace ChasPravdy.Translation.Tmx;

public static class ExportTmxEndpoint
{
    public const string MediaType = "application/x-tmx+xml";

    public static void MapExportTmx(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/tmx", Handle).WithName("ExportTmx").Produces<string>(StatusCodes.Status200OK, MediaType)
            .WithSummary("The memory as TMX 1.4b, for two languages, for one, or whole.");

    static async Task Handle(
        HttpResponse response, MemoryDatabase database, TimeProvider clock, CancellationToken ct, string? source = null, string? target = null)
    {
        var errors = new FieldErrors();
        errors.Require(source is null || Languages.IsKnown(source), "source", $"The language must be one of {string.Join(", ", Languages.All)}.");
        errors.Require(target is null || Languages.IsKnown(target), "target", $"The language must be one of {string.Join(", ", Languages.All)}.");
        errors.ThrowIfAny();
        response.ContentType = $"{MediaType}; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"memory-{source ?? "all"}-{target ?? "all"}.tmx\"";
        var tmx = await TmxWriter.Begin(response.Body, source, clock.GetUtcNow());
        await foreach (var page in RememberedPair.All(database, source, target, ct))
        {
            foreach (var pair in page)
                await tmx.Write(pair);
            await tmx.Flush();
        }

        await tmx.End();
    }
}
