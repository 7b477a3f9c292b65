using ChasPravdy.Platform;
using Marten;
using Microsoft.AspNetCore.Mvc;

namespace ChasPravdy.Drafting.Media;

public static class UploadPictureEndpoint
{
    public const int LargestFile = 20 * 1024 * 1024;

    const string AnyFile = "application/octet-stream";

    public static void MapUploadPicture(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/", Handle)
            .RequireAuthorization(policy => policy.RequireRole(Roles.Author, Roles.Editor))
            .WithMetadata(new RequestSizeLimitAttribute(LargestFile))
            .WithName("UploadPicture").Produces<PictureView>(StatusCodes.Status201Created).Produces<PictureView>()
            .Accepts<IFormFile>(AnyFile, [.. PictureFormat.All.Select(format => format.MediaType)])
            .WithSummary("A picture as the body: JPEG, PNG, WebP or AVIF, 20 MB and 50 megapixels at most. The same file again is the same picture.");

    /// <summary>Without <paramref name="credit"/>, the credit that the file itself names is taken.</summary>
    static async Task<IResult> Handle(
        HttpRequest request, Subject subject, TimeProvider clock, Darkroom darkroom, PictureFiles files, IQuerySession query, WritePath write,
        CancellationToken ct, string? credit = null)
    {
        var mediaType = MediaType(request);
        var given = credit is null ? null : CreditLine.Checked(credit);
        using var sent = await SentPicture.Of(request.Body, mediaType == AnyFile ? null : mediaType, ct);
        var id = Picture.IdOf(sent.Sha256);
        if (await query.LoadAsync<Picture>(id, ct) is { } known)
        {
            PictureDecider.RequireShown(known);
            return Answers.Resource(PictureView.Of(known), known.Version);
        }

        var developed = await darkroom.Develop(sent.File, sent.Format, sent.Folder, ct);
        await files.Store(id, developed.Width, sent.Folder, ct); // first, so that no picture is ever named that is not there
        var command = new UploadPicture(
            sent.Sha256, sent.Format.Name, developed.Width, developed.Height, given ?? developed.Credit, subject.Id, clock.GetUtcNow());
        return await write.Start<Picture>(id, $"/api/media/{id}", picture => PictureDecider.Decide(command, picture), PictureView.Of, ct);
    }

    static string MediaType(HttpRequest request)
    {
        var mediaType = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        return mediaType == AnyFile || PictureFormat.All.Any(format => format.MediaType == mediaType)
            ? mediaType!
            : throw new BadHttpRequestException(
                $"Send the file itself as {string.Join(", ", PictureFormat.All.Select(format => format.MediaType))}.",
                StatusCodes.Status415UnsupportedMediaType);
    }
}
