using ChasPravdy.Platform;

namespace ChasPravdy.Site.Media;

public static class MediaModule
{
    /// <summary>The pictures that Drafting stored; only read here.</summary>
    public static void AddMedia(this WebApplicationBuilder builder) => builder.AddObjectStorage();

    public static void MapMedia(this WebApplication app) => app.MapShowPicture();
}
