using System.Globalization;
using System.Text.RegularExpressions;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Site.Pages;
using Microsoft.Extensions.Primitives;
using Page = ChasPravdy.Site.Pages.Page;

namespace ChasPravdy.Site.Media;

/// <summary>Shows a picture in one of its sizes. What is at an address never changes, until it is withdrawn.</summary>
public static partial class ShowPictureEndpoint
{
    // A picture may be shown by anybody's page or feed reader; it can do nothing there.
    static readonly StringValues Policy = "default-src 'none'; sandbox", NoSniff = "nosniff", Anybody = "cross-origin";

    public static void MapShowPicture(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/media/{id}/{file}", [HttpMethods.Get, HttpMethods.Head], Handle).AllowAnonymous().ExcludeFromDescription();

    static async Task Handle(string id, string file, HttpContext http, IObjectStorage storage, FixedPages fixedPages)
    {
        if (!Guid.TryParseExact(id, "D", out var picture) || picture.ToString() != id || FileName().Match(file) is not { Success: true } name)
        {
            await fixedPages.NotFound(http);
            return;
        }

        var (width, format) = (int.Parse(name.Groups[1].ValueSpan, CultureInfo.InvariantCulture), name.Groups[2].Value);
        try
        {
            await using var found = await storage.Open(PlacedPicture.Key(picture, width, format), http.RequestAborted);
            if (found is not null)
            {
                await Show(found, $"\"{picture:N}-{width}-{format}\"", format, http);
            }
            else if (await storage.Open(PlacedPicture.WithdrawnKey(picture), http.RequestAborted) is { } mark)
            {
                await mark.DisposeAsync();
                http.Response.Headers.CacheControl = Page.AskEveryTime;
                http.Response.StatusCode = StatusCodes.Status410Gone;
            }
            else
            {
                await fixedPages.NotFound(http);
            }
        }
        catch (Exception exception) when (exception is IOException or UnavailableException && !http.Response.HasStarted)
        {
            await fixedPages.Busy(http); // the storage is away; another try may find it
        }
    }

    static Task Show(StoredObject found, string tag, string format, HttpContext http)
    {
        var (response, headers) = (http.Response, http.Response.Headers);
        headers.ETag = tag;
        headers.CacheControl = Page.ForEver;
        if (http.Request.Headers.IfNoneMatch.Any(sent => sent == "*" || sent?.Contains(tag, StringComparison.Ordinal) == true))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Cross-Origin-Resource-Policy"] = Anybody;
        response.ContentType = format == "webp" ? "image/webp" : "image/jpeg";
        response.ContentLength = found.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : found.Content.CopyToAsync(response.Body, http.RequestAborted);
    }

    [GeneratedRegex(@"^([1-9][0-9]{0,3})\.(webp|jpg)\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
