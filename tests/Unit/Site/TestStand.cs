using ChasPravdy.Site.Feeds;
using ChasPravdy.Site.Pages;
using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Tests.Unit.Site;

/// <summary>A newsstand with one shelf, for what needs no database to be rendered.</summary>
static class TestStand
{
    public static Newsstand With(Func<FeedRenderer, FeedSettings, IShelf> shelf)
    {
        var settings = new FeedSettings(News.Origin, FullText: true, []);
        return new([shelf(new(null!, settings), settings)]);
    }

    public static byte[] Render(Newsstand stand, string path) =>
        Answer(stand.Find(path)!.Rendered(new(1_000_000)).GetAwaiter().GetResult(), _ => { }).Body;

    public static (HttpResponse Response, byte[] Body) Answer(Page page, Action<HttpRequest> request)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext();
        http.Request.Method = HttpMethods.Get;
        http.Response.Body = body;
        request(http.Request);
        page.Answer(http).GetAwaiter().GetResult();
        return (http.Response, body.ToArray());
    }
}

sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
