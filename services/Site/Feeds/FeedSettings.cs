using ChasPravdy.Platform;

namespace ChasPravdy.Site.Feeds;

/// <summary>What the newsroom decides about its feeds.</summary>
/// <param name="Origin">The site's public origin (<c>Site:Origin</c>).</param>
/// <param name="FullText">Whether RSS and Atom carry the whole text (<c>Site:Feeds</c>: <c>full</c>, unless configured, or <c>short</c>).</param>
/// <param name="Hubs">WebSub hubs that are told of news (<c>WebSub:Hubs</c>, apart by spaces).</param>
public sealed record FeedSettings(Uri Origin, bool FullText, IReadOnlyList<string> Hubs)
{
    public static FeedSettings Of(IConfiguration configuration) => new(
        new(configuration.Required("Site:Origin")),
        configuration["Site:Feeds"] switch
        {
            null or "" or "full" => true,
            "short" => false,
            _ => throw new InvalidOperationException("Site:Feeds must be full or short."),
        },
        [.. (configuration["WebSub:Hubs"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Hub)]);

    /// <summary>What addresses of pictures begin with in a text that leaves the site.</summary>
    public string OriginOfPictures => Origin.GetLeftPart(UriPartial.Authority);

    /// <summary>An address on the site, with its origin.</summary>
    public string Address(string path) => new Uri(Origin, path).AbsoluteUri;

    static string Hub(string address) => Uri.TryCreate(address, UriKind.Absolute, out var hub) && hub.Scheme is ("http" or "https")
        ? address
        : throw new InvalidOperationException($"WebSub:Hubs: “{address}” is not an address on the web.");
}
