using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

/// <summary>BAD-INPUTS.md against every write endpoint: a clear 4xx or kept exactly as sent; never a 5xx, nothing changed silently.</summary>
public sealed class BadInputTests(RunningNewsroom running)
{
    const string GoodText = """{"language":"de","title":"Titel","lead":"Anfang","body":"Ein Satz.","tags":["asia"],"source":{"name":"dpa","url":"https://dpa.example/1"},"byline":"Chas Pravdy"}""";

    Newsroom Newsroom => running.Newsroom;

    async Task<HttpResponseMessage> Send(string who, HttpMethod method, string path, HttpContent? content, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await Newsroom.Person(who).Send(request);
    }

    static ByteArrayContent Content(BadBody body) =>
        new(body.Bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(body.ContentType) } };

    static async Task IsClear(HttpResponseMessage response, string what)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode is >= 400 and < 500, $"{what} → {(int)response.StatusCode} {text}");
        Assert.True(response.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{what} → {response.Content.Headers.ContentType} {text}");
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.True(problem.TryGetProperty("title", out _) && problem.TryGetProperty("status", out _), text);
    }

    [Fact]
    public async Task Hostile_bodies_change_no_article()
    {
        var workflow = running.WorkflowFor("de");
        var draft = await Newsroom.Person("otto").Articles.Draft(Stories.In("de"));
        var inReview = await Newsroom.Person("otto").Articles.Draft(Stories.In("de"));
        inReview = await Newsroom.Person("otto").Articles.Submit(inReview.Id);
        var hash = $$"""{"textHash":"{{inReview.TextHash}}"}""";
        await Hurts("otto", HttpMethod.Post, "/api/articles", GoodText, draft.Id, unchanged: false);
        await Hurts("otto", HttpMethod.Put, $"/api/articles/{draft.Id}", GoodText, draft.Id, unchanged: false);
        await Hurts("ivan", HttpMethod.Post, $"/api/articles/{inReview.Id}/approval", hash, inReview.Id);
        await Hurts("ivan", HttpMethod.Post, $"/api/articles/{inReview.Id}/return", """{"comment":"No."}""", inReview.Id, unchanged: false);
        await Hurts("ivan", HttpMethod.Post, $"/api/articles/{draft.Id}/correction", """{"note":"No."}""", draft.Id);
        var given = await Newsroom.Person("otto").Articles.Draft(Stories.In("de"));
        await Hurts("ivan", HttpMethod.Post, $"/api/articles/{given.Id}/abandonment", """{"reason":"No."}""", given.Id, unchanged: false);
    }

    [Fact]
    public async Task Hostile_bodies_change_no_translation()
    {
        var article = await running.WorkflowFor("de").Approve(Stories.In("de"));
        var translator = Newsroom.Person("t-fr");
        await translator.Translations.WhenThere(article.Id, "fr");
        var task = await translator.Translations.Claim(article.Id, "fr");
        var path = $"/api/translations/{article.Id}/fr";
        var segment = $$"""{"key":"{{task.Segments![0].Key}}","text":"Un texte.","origin":"human"}""";
        await Hurts("t-fr", HttpMethod.Put, path + "/claim", """{"epoch":1}""", article.Id, "fr", unchanged: false);
        await Hurts("t-fr", HttpMethod.Put, path + "/segments", $$"""{"epoch":1,"segments":[{{segment}}]}""", article.Id, "fr", unchanged: false);
        await Hurts("t-fr", HttpMethod.Post, path + "/submission", """{"epoch":1}""", article.Id, "fr");
        await Hurts("r-fr", HttpMethod.Post, path + "/approval", """{"textHash":"x"}""", article.Id, "fr");
        await Hurts("r-fr", HttpMethod.Post, path + "/return", """{"comment":"Non."}""", article.Id, "fr");
        await Hurts("ivan", HttpMethod.Post, path + "/assignment", """{"translator":"x"}""", article.Id, "fr", unchanged: false);
        foreach (var bad in BadInputs.Of(segment))
        {
            var body = Encoding.UTF8.GetBytes("""{"epoch":1,"segments":[""").Concat(bad.Bytes).Concat(Encoding.UTF8.GetBytes("]}")).ToArray();
            var answer = await Send("t-fr", HttpMethod.Put, path + "/segments", Content(bad with { Bytes = body }));
            Assert.True((int)answer.StatusCode < 500, $"{bad.What} in a segment → {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Hostile_bodies_change_no_publication()
    {
        var article = await running.WorkflowFor("de").Approve(Stories.In("de"));
        await Newsroom.Person("pavlo").Publications.WhenReady(article.Id, ["de"]);
        var path = $"/api/publications/{article.Id}";
        var release = """{"languages":["en"],"mode":"strict","at":null,"embargo":null,"note":null}""";
        await Hurts("pavlo", HttpMethod.Post, path + "/release", release, article.Id);
        await Hurts("pavlo", HttpMethod.Post, path + "/withdrawal", """{"languages":["en"],"reason":"No."}""", article.Id);
        await Hurts("pavlo", HttpMethod.Post, path + "/kill", """{"reason":"No.","notice":"Gone."}""", article.Id, unchanged: false);
    }

    /// <summary>Sends every hostile form of a good body. What is refused must be refused clearly and leave the version as it was.</summary>
    async Task Hurts(string who, HttpMethod method, string path, string good, Guid article, string? language = null, bool unchanged = true)
    {
        foreach (var bad in BadInputs.Of(good))
        {
            var before = await Version(path, article, language);
            var response = await Send(who, method, path, Content(bad), method == HttpMethod.Put && language is null ? $"\"{before}\"" : null);
            var what = $"{method} {path}: {bad.What}";
            if (response.IsSuccessStatusCode)
            {
                Assert.False(unchanged, $"{what} was accepted: {await response.Content.ReadAsStringAsync()}");
                continue;
            }

            await IsClear(response, what);
            Assert.True(before == await Version(path, article, language), $"{what} was refused and changed something.");
        }
    }

    async Task<long> Version(string path, Guid article, string? language) => path switch
    {
        _ when path.StartsWith("/api/publications", StringComparison.Ordinal) => (await Newsroom.Person("pavlo").Publications.Get(article)).Version,
        _ when language is not null => (await Newsroom.Person("rita").Translations.Get(article, language)).Version,
        _ => (await Newsroom.Person("ivan").Articles.Get(article)).Version,
    };

    [Theory]
    [InlineData("й and й: NFC and NFD")]
    [InlineData("a\u202Eb\u2066c")]
    [InlineData("a\u200Bb\uFEFFc\u2060d")]
    [InlineData("tag \U000E0041\U000E007F end")]
    [InlineData("Кuїв")]
    [InlineData("noncharacters \uFFFE \uFDD0 \U0001FFFE")]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("<script>alert('ä')</script> & \"quotes\"")]
    public async Task Strange_text_is_kept_exactly_as_sent(string title)
    {
        var otto = Newsroom.Person("otto");
        var article = await otto.Articles.Draft(Stories.In("de") with { Title = title, Lead = title });
        Assert.Equal(title, (await otto.Articles.Get(article.Id)).Title);
        Assert.Equal(title, (await otto.Articles.List(q: title.Length > 3 ? null : title)).Items.First(item => item.Id == article.Id).Title);
    }

    [Fact]
    public async Task A_script_in_every_text_never_runs_on_a_page()
    {
        const string attack = "</script><svg onload=alert(1)> &lt;img src=x onerror=alert(2)&gt; {{7*7}} ${7*7}";
        var text = Stories.In("de") with
        {
            Title = attack,
            Lead = attack,
            Body = "Ein Satz \\<script>alert(3)\\</script> steht hier.",
            Source = new InformationSource(attack, "https://agency.example/?a=\"><script>"),
            Byline = attack,
        };
        var article = await running.WorkflowFor("de").Publish(text, (_, segment) => segment.Source + (segment.Key is "title" or "lead"
            ? " <script>alert(4)</script><img src=x onerror=alert(5)>"
            : " \\<script>alert(4)\\</script>"));
        foreach (var language in SixLanguages.All)
        {
            var page = await Wait.Until("the page", async ct => await Newsroom.Page(article.PathOf(language), ct) is { Status: 200 } shown ? shown : null);
            Assert.DoesNotContain("<script>alert", page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<svg", page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page.Html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Long_text_of_many_marks_is_kept_or_refused()
    {
        var otto = Newsroom.Person("otto");
        var marks = "e" + new string('\u0301', 10_000);
        var emoji = string.Join('\u200D', Enumerable.Repeat("\U0001F469", 200));
        var article = await otto.Articles.Draft(Stories.In("de") with { Body = $"{marks}\n\n{emoji}" });
        Assert.Equal($"{marks}\n\n{emoji}", (await otto.Articles.Get(article.Id)).Body);
        var blocks = string.Join("\n\n", Enumerable.Range(0, 10_000).Select(i => $"Absatz {i}."));
        Assert.Equal(blocks, (await otto.Articles.Draft(Stories.In("de") with { Body = blocks })).Body);
        foreach (var evil in new[] { new string('*', 100_000), new string('[', 100_000), new string('>', 100_000), new string('`', 50_000) + "a" })
        {
            using var answer = await Send("otto", HttpMethod.Post, "/api/articles", JsonContent(Stories.In("de") with { Body = evil }));
            Assert.True((int)answer.StatusCode < 500, $"{evil[..3]}… → {answer.StatusCode}");
        }
    }

    static StringContent JsonContent(ArticleText text) => new(
        JsonSerializer.Serialize(text, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("https://2130706433/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://user@host.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    public async Task A_source_link_leads_to_a_named_host_by_https(string url)
    {
        var refused = await Assert.ThrowsAsync<ProblemException>(() =>
            Newsroom.Person("otto").Articles.Draft(Stories.In("de") with { Source = new InformationSource("dpa", url) }));
        Assert.Equal(400, refused.Status);
        Assert.Contains("source.url", refused.Errors.Keys);
    }

    [Fact]
    public async Task Requests_that_are_too_large_or_too_odd_are_refused_and_the_service_lives_on()
    {
        using var large = new StreamContent(new Endless(1L << 30)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        try
        {
            using var answer = await Send("otto", HttpMethod.Post, "/api/articles", large);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The server hung up in mid-sentence, which is as good.
        }

        using var bomb = new ByteArrayContent(GZip(new byte[50_000_000])) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        bomb.Headers.ContentEncoding.Add("gzip");
        await IsClear(await Send("otto", HttpMethod.Post, "/api/articles", bomb), "a gzip bomb");

        using var headers = new HttpRequestMessage(HttpMethod.Get, "/api/articles");
        for (var i = 0; i < 10_000; i++)
        {
            headers.Headers.Add($"x-{i}", "x");
        }

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, (await Newsroom.Person("otto").Send(headers)).StatusCode);
        await Newsroom.Person("otto").Articles.Draft(Stories.In("de"));
    }

    static byte[] GZip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Spaces without end, so that nothing but a limit stops the reader.</summary>
    sealed class Endless(long length) : Stream
    {
        long left = length;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, left);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            left -= read;
            return read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
