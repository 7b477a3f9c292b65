namespace ChasPravdy.History.Live;

public static class LiveModule
{
    public static void AddNews(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(provider => Heartbeat.Of(provider.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<NewsReader>();
        builder.Services.AddSingleton<Newswire>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Newswire>());
    }
}
