using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

public sealed partial class PictureTests(RunningNewsroom running)
{
    static int moods = Environment.TickCount & 0xFFFF;

    Person Otto => running.Newsroom.Person("otto");

    // Another mood is another file.
    Task<Picture> Upload(int width = 1200, int height = 800) =>
        Otto.Media.Upload(PaintedPicture.Png(width, height, Interlocked.Increment(ref moods)), "image/png", "Foto: Otto");

    async Task<HttpResponseMessage> Seen(string path) =>
        await running.Newsroom.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(running.Newsroom.Site, path)));

    [Fact]
    public async Task A_picture_goes_along_into_six_languages_with_its_words_in_each()
    {
        var picture = await Upload();
        var text = Stories.In("de", $"Ein Satz.\n\n![Ein Fluss am Abend](media:{picture.Id} \"Der Ob im *Mai*. Er taut.\")\n\nNoch ein Satz.");
        var published = await running.WorkflowFor("de").Publish(text, Stories.Words);
        foreach (var language in SixLanguages.All)
        {
            var page = await running.Newsroom.WhenShown(published.PathOf(language), Stories.TitleIn(text, language));
            var mark = language == "de" ? "" : $" [{language}]";
            Assert.Contains($"alt=\"Ein Fluss am Abend{mark}\"", page.Html, StringComparison.Ordinal);
            Assert.Contains($"<figcaption>Der Ob im <em>Mai</em>.{mark} Er taut.{mark} <span class=\"credit\">Foto: Otto</span></figcaption>", page.Html, StringComparison.Ordinal);
            Assert.Contains("width=\"1200\" height=\"800\"", page.Html, StringComparison.Ordinal);
        }

        var french = await running.Newsroom.Page(published.PathOf("fr"));
        var addresses = Address().Matches(french.Html).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(6, addresses.Count); // three widths in two formats
        foreach (var address in addresses)
        {
            using var file = await Seen(address);
            Assert.Equal((HttpStatusCode.OK, address.EndsWith("webp", StringComparison.Ordinal) ? "image/webp" : "image/jpeg"), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
            Assert.True(file.Headers.CacheControl is { Public: true, MaxAge.TotalDays: 365 });
        }

        var task = await running.Newsroom.Person("t-fr").Translations.Get(published.Article.Id, "fr");
        Assert.Equal("Ein Fluss am Abend", task.Segments!.Single(segment => segment.Key.StartsWith("alt-", StringComparison.Ordinal)).Source);
        await Account.Settles(running, published.Article.Id);
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("2.1")]
    public async Task A_translators_own_tool_gets_the_words_of_pictures_and_gives_them_back(string version)
    {
        var picture = await Upload(600, 400);
        var text = Stories.In("de", $"![Ein *Fluss* & ein <Boot\\>](media:{picture.Id} \"Der Ob.\")");
        var article = await running.WorkflowFor("de").Approve(text);
        var translator = running.Newsroom.Person("t-it").Translations;
        await translator.WhenThere(article.Id, "it");
        var claimed = await translator.Claim(article.Id, "it");
        var alt = claimed.Segments!.Single(segment => segment.Key.StartsWith("alt-", StringComparison.Ordinal));
        Assert.Equal("Ein Fluss & ein <Boot>", alt.Source);
        await translator.Save(article.Id, "it", claimed.Claim!.Epoch, [new(alt.Key, "Un fiume & una <barca>")]);
        var file = await translator.ExportXliff(article.Id, "it", version);
        Assert.Contains("Un fiume &amp; una &lt;barca&gt;", file, StringComparison.Ordinal);
        await translator.ImportXliff(article.Id, "it", claimed.Claim.Epoch, file.Replace("una &lt;barca&gt;", "due &lt;barche&gt;", StringComparison.Ordinal));
        Assert.Equal("Un fiume & due <barche>", (await translator.Get(article.Id, "it")).Segments!.Single(segment => segment.Key == alt.Key).Text);
    }

    [Fact]
    public async Task A_withdrawn_picture_is_gone_from_the_site_at_once()
    {
        var picture = await Upload(600, 400);
        var path = picture.Sizes[0].Webp;
        using (var shown = await Seen(path))
        {
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        }

        await running.Newsroom.Person("ivan").Media.Withdraw(picture.Id, "The agency asked for it.");
        using var gone = await Seen(path);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var refused = await Assert.ThrowsAsync<ProblemException>(() => Otto.Articles.Draft(Stories.In("de", $"![Ein Fluss](media:{picture.Id})")));
        Assert.Equal(400, refused.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_of_more_than_20_MB_is_refused_and_the_next_one_is_taken(bool saysItsLength)
    {
        using var content = new StreamContent(saysItsLength ? new MemoryStream(new byte[(20 * 1024 * 1024) + 1]) : new Unmeasured(new byte[64 * 1024 * 1024]))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/media") { Content = content };
        try
        {
            using var answer = await Otto.Send(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The server hung up in mid-sentence, which is as good.
        }

        Assert.Equal((600, 400), ((await Upload(600, 400)).Width, 400));
    }

    [Fact]
    public async Task Hostile_bodies_hurt_no_picture()
    {
        var picture = await Upload(600, 400);
        foreach (var (who, method, path, good) in new[]
        {
            ("otto", HttpMethod.Put, $"/api/media/{picture.Id}/credit", """{"credit":"Foto: Otto"}"""),
            ("ivan", HttpMethod.Post, $"/api/media/{Guid.NewGuid()}/withdrawal", """{"reason":"No."}"""),
        })
        {
            foreach (var bad in BadInputs.Of(good))
            {
                using var request = new HttpRequestMessage(method, path)
                {
                    Content = new ByteArrayContent(bad.Bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(bad.ContentType) } },
                };
                using var answer = await running.Newsroom.Person(who).Send(request);
                Assert.True((int)answer.StatusCode < 500, $"{bad.What} at {path} → {(int)answer.StatusCode}");
            }
        }

        Assert.Null((await Otto.Media.Get(picture.Id)).Withdrawn);
    }

    [Fact]
    public async Task Files_that_only_claim_to_be_pictures_leave_the_service_as_it_was()
    {
        var png = PaintedPicture.Png(64, 64);
        var claims = png.ToArray();
        for (var i = 0; i < 20; i++)
        {
            claims[16] = (byte)(0x7F - i); // two thousand million pixels wide
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/media")
            {
                Content = new ByteArrayContent(claims) { Headers = { ContentType = new("image/png") } },
            };
            using var answer = await Otto.Send(request);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(64, (await Otto.Media.Upload(png, "image/png")).Width);
    }

    [GeneratedRegex(@"/media/[0-9a-f-]{36}/\d+\.(webp|jpg)(?= \d+w)")]
    private static partial Regex Address();

    /// <summary>Bytes whose number nobody is told beforehand.</summary>
    sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
