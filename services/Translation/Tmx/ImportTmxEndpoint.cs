using System.Xml;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Xml;
using Microsoft.AspNetCore.Mvc;

namespace ChasPravdy.Translation.Tmx;

public static class ImportTmxEndpoint
{
    const int LongestName = 200;

    static readonly string[] MediaTypes = ["application/x-tmx+xml", "text/xml", "application/xml", "application/octet-stream"];

    public static void MapImportTmx(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/tmx", Handle)
            .RequireAuthorization(policy => policy.RequireRole(Roles.Editor, Roles.Reviewer, Roles.Administrator))
            .WithMetadata(new RequestSizeLimitAttribute(PlatformSetup.LargestUpload))
            .WithName("ImportTmx").Produces<TmxImport>(StatusCodes.Status202Accepted)
            .Accepts<IFormFile>(MediaTypes[0], MediaTypes[1..])
            .WithSummary("Another memory's TMX 1.1 to 1.4b. The file is checked as a whole before anything of it is kept.");

    /// <summary>Answers at once; the import's own address says how it is doing.</summary>
    static async Task<IResult> Handle(HttpRequest request, Subject subject, TmxImports imports, CancellationToken ct, string? name = null)
    {
        if (!MediaTypes.Contains(request.ContentType?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase))
            throw new BadHttpRequestException($"Send the file as {MediaTypes[0]}.", StatusCodes.Status415UnsupportedMediaType);
        if (name is not null && (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl)))
            throw new InvalidFieldsException("name", $"The memory's name must be one line of up to {LongestName} characters.");
        imports.CheckRoom();
        var file = await Spool.Of(request.Body, ct);
        try
        {
            var import = await imports.Accept(file, await Units(file, ct), name ?? "TMX", subject.Id, ct);
            return TypedResults.Accepted($"/api/memory/imports/{import.Id}", import);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    static async Task<int> Units(Spool file, CancellationToken ct)
    {
        try
        {
            await using var stream = file.Read();
            return await TmxReader.Read(stream, ct).CountAsync(ct);
        }
        catch (XmlException exception)
        {
            throw SafeXml.Unreadable(exception);
        }
    }
}
