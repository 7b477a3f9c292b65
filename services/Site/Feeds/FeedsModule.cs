using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Feeds;

public static class FeedsModule
{
    public static void AddFeeds(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(FeedSettings.Of(builder.Configuration));
        builder.Services.AddSingleton<FeedRenderer>();
        builder.Services.AddSingleton<IShelf, FeedShelf>();
        builder.Services.AddSingleton<IShelf, SitemapShelf>();
        builder.Services.AddSingleton<IShelf, NinjsShelf>();
    }
}
