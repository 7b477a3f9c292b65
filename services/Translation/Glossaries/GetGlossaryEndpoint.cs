using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

public static class GetGlossaryEndpoint
{
    public static void MapGetGlossary(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Handle).WithName("GetGlossary").Produces<GlossaryView>();

    /// <summary>The glossary by the alphabet; <paramref name="q"/> asks for terms that hold it, or whose translations do.</summary>
    static async Task<IResult> Handle(
        string source, string target, GlossaryShelf shelf, HttpResponse response, CancellationToken ct, string? q = null, string? cursor = null)
    {
        var place = Cursor.Decode<TermPlace>(cursor);
        var view = GlossaryView.Of(await shelf.Open(source, target, ct), q, place);
        // Only the whole is what the version names; a part has no If-None-Match of its own.
        response.Headers.ETag = $"\"{view.Version}\"";
        return TypedResults.Ok(view);
    }
}
