using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

public static class ExportTbxEndpoint
{
    public static void MapExportTbx(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/tbx", Handle).WithName("ExportTbx").Produces(StatusCodes.Status200OK, contentType: Tbx.MediaType);

    /// <summary>The whole glossary: <paramref name="version"/> 3 is ISO 30042:2019, 2 is ISO 30042:2008.</summary>
    static async Task<IResult> Handle(
        string source, string target, GlossaryShelf shelf, HttpResponse response, CancellationToken ct, int version = 3)
    {
        var names = version switch
        {
            3 => TbxNames.Third,
            2 => TbxNames.Second,
            _ => throw new InvalidFieldsException("version", "TBX has the versions 2 and 3."),
        };
        var glossary = await shelf.Open(source, target, ct);
        response.Headers.ETag = $"\"{glossary.State.Version}\"";
        return TypedResults.Stream(
            stream => TbxWriter.Write(stream, glossary, names, ct), Tbx.MediaType, fileDownloadName: $"glossary-{source}-{target}.tbx");
    }
}
