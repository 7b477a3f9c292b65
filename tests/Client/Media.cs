using System.Net.Http.Headers;

namespace ChasPravdy.Tests.Client;

/// <summary>A picture as Drafting shows it; its sizes are paths on the site.</summary>
public sealed record Picture(
    Guid Id, long Version, string Markdown, string Format, int Width, int Height, string Credit, IReadOnlyList<PictureSize> Sizes,
    string UploadedBy, DateTimeOffset UploadedAt, string? Withdrawn);

public sealed record PictureSize(int Width, int Height, string Webp, string Jpeg);

sealed record CreditBody(string Credit);

/// <summary>The calls under <c>/api/media</c>, as one person.</summary>
public sealed class MediaCalls(Person person)
{
    /// <summary>Sends a picture's file; without a credit, the one in the file is taken.</summary>
    public Task<Picture> Upload(byte[] file, string mediaType, string? credit = null, CancellationToken ct = default) =>
        person.Hand(
            HttpMethod.Post, Query.Of("/api/media", ("credit", credit)), file, new MediaTypeHeaderValue(mediaType), Wire.Default.Picture, ct);

    public Task<Picture> Get(Guid id, CancellationToken ct = default) => person.Get($"/api/media/{id}", Wire.Default.Picture, ct);

    public Task<Page<Picture>> List(string? q = null, bool? mine = null, string? cursor = null, CancellationToken ct = default) =>
        person.Get(Query.Of("/api/media", ("q", q), ("mine", mine is null ? null : mine.Value ? "true" : "false"), ("cursor", cursor)), Wire.Default.PagePicture, ct);

    public Task<Picture> Credit(Guid id, string credit, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Put, $"/api/media/{id}/credit", new CreditBody(credit), Wire.Default.CreditBody, Wire.Default.Picture, ifMatch, key, ct);

    /// <summary>Takes the picture away for good.</summary>
    public Task<Picture> Withdraw(Guid id, string reason, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Post, $"/api/media/{id}/withdrawal", new ReasonBody(reason), Wire.Default.ReasonBody, Wire.Default.Picture, ifMatch, key, ct);
}
