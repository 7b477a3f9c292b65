using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Feeds;

public static class FeedsModule
{
    public static void AddFeeds(this WebApplicationBuilder builder)
    {
        var settings = FeedSettings.Of(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<FeedRenderer>();
        builder.Services.AddSingleton<IShelf, FeedShelf>();
        builder.Services.AddSingleton<IShelf, SitemapShelf>();
        builder.Services.AddSingleton<IShelf, NinjsShelf>();
        if (settings.Hubs.Count > 0)
        {
            builder.Services.AddHttpClient(nameof(HubPings), client => client.Timeout = TimeSpan.FromSeconds(10));
            builder.Services.AddHostedService<HubPings>();
        }
    }
}
