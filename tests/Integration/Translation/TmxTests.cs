using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ChasPravdy.Tests.Integration.Translation;

public sealed class TmxTests(Servers servers) : IAsyncLifetime
{
    TranslationDesk desk = null!;
    HttpClient ivan = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TranslationDesk.Open(servers);
        ivan = desk.Service.As("ivan", "editor");
    }

    public ValueTask DisposeAsync()
    {
        ivan.Dispose();
        return desk.DisposeAsync();
    }

    [Fact]
    public async Task What_is_imported_is_offered_and_goes_out_again_and_a_second_import_adds_nothing()
    {
        const string File = """
            <?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4"><header srclang="de-DE"/><body>
            <tu tuid="a"><tuv xml:lang="de-DE"><seg>Der <bpt i="1" type="bold">b</bpt>Zug<ept i="1">/b</ept> kommt.</seg></tuv>
              <tuv xml:lang="fr-FR" changeid="jean" changedate="20200102T030405Z"><seg>Le train arrive.</seg></tuv><tuv xml:lang="it"><seg>Il treno arriva.</seg></tuv></tu>
            <tu tuid="b"><tuv xml:lang="de"><seg>Ja.</seg></tuv><tuv xml:lang="ru"><seg>Да.</seg></tuv></tu>
            </body></tmx>
            """;
        var done = await Imported(File, "agency");
        Assert.Equal((2, 2, 2, 0, 1, "agency"), ((int)done["units"]!, (int)done["read"]!, (int)done["added"]!, (int)done["known"]!, (int)done["refused"]!, (string?)done["name"]));
        Assert.Equal((5, "b"), ((int)done["reasons"]![0]!["line"]!, (string?)done["reasons"]![0]!["id"]));

        var match = Assert.Single(await Find("Der **Zug** kommt."));
        Assert.Equal((100, "Le train arrive.", "import", "agency", "jean", "a"), ((int)match["score"]!, (string?)match["text"], (string?)match["origin"],
            (string?)match["newest"]!["import"], (string?)match["newest"]!["translator"], (string?)match["newest"]!["key"]));

        var again = await Imported(File, "agency");
        Assert.Equal((0, 2, 1), ((int)again["added"]!, (int)again["known"]!, (int)again["refused"]!));
        Assert.Equal(2, (int)Assert.Single(await Find("Der **Zug** kommt."))["uses"]!);

        var exported = await ivan.GetAsync("/api/memory/tmx?source=de&target=fr");
        Assert.Equal("application/x-tmx+xml", exported.Content.Headers.ContentType!.MediaType);
        var segments = XDocument.Parse(await exported.Content.ReadAsStringAsync()).Descendants("seg").Select(seg => seg.Value);
        Assert.Equal(["Der **Zug** kommt.", "Le train arrive."], segments);
    }

    [Theory]
    [InlineData("<tmx><header srclang='de'/><body><tu><tuv xml:lang='de'><seg>Er ging.</seg></tuv><tuv xml:lang='fr'><seg>Il partit.</seg></tuv></tu><tu>")]
    [InlineData("<!DOCTYPE tmx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><tmx><header srclang='de'/><body><tu><tuv xml:lang='de'><seg>Er ging.</seg></tuv><tuv xml:lang='fr'><seg>&x;</seg></tuv></tu></body></tmx>")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task A_file_that_breaks_off_or_plays_tricks_leaves_nothing(string file)
    {
        var answer = await Send(ivan, file);
        var problem = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, problem);
        Assert.Contains("body", JsonNode.Parse(problem)!["errors"]!.AsObject().Select(e => e.Key), StringComparer.Ordinal);
        Assert.Empty(await Find("Er ging."));
    }

    [Fact]
    public async Task Editors_reviewers_and_administrators_import_and_others_do_not()
    {
        using var tina = desk.Translator("tina", "fr");
        using var nobody = desk.Service.As(token: null);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(tina, "<tmx/>")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send(nobody, "<tmx/>")).StatusCode);
        foreach (var role in new[] { "reviewer", "administrator" })
        {
            using var who = desk.Service.As(role, role);
            Assert.Equal(HttpStatusCode.Accepted, (await Send(who, "<tmx/>")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Send(ivan, "<tmx/>", type: "application/json")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(ivan, "<tmx/>", name: "%20")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ivan.GetAsync($"/api/memory/imports/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await ivan.GetAsync("/api/memory/tmx?source=ru")).StatusCode);
    }

    [Fact]
    public async Task A_large_file_is_taken_page_by_page_and_comes_out_whole()
    {
        const int Units = 30_000;
        var file = new StringBuilder("<tmx version='1.4'><header srclang='en'/><body>");
        for (var i = 0; i < Units; i++)
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"<tu><prop type='x'>{new string('p', 200)}</prop><tuv xml:lang='en'><seg>The {i}th train arrives at platform {i % 97}.</seg></tuv><tuv xml:lang='uk'><seg>Поїзд {i}.</seg></tuv></tu>\n");
        var whole = file.Append("</body></tmx>").ToString();
        Assert.True(whole.Length > 8 * 1024 * 1024);
        var done = await Imported(whole, "large");
        Assert.Equal((Units, Units), ((int)done["read"]!, (int)done["added"]!));
        await using var stream = await ivan.GetStreamAsync("/api/memory/tmx?source=en&target=uk");
        using var text = new StreamReader(stream);
        Assert.Equal(Units, XDocument.Parse(await text.ReadToEndAsync()).Descendants("tu").Count());
    }

    [Fact]
    public async Task An_import_that_broke_off_says_exactly_what_was_kept()
    {
        var units = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<tu><tuv xml:lang='en'><seg>Train {i} left.</seg></tuv><tuv xml:lang='uk'><seg>Поїзд {i}.</seg></tuv></tu>"));
        var started = await TranslationDesk.Read(await Send(ivan, $"<tmx><header srclang='en'/><body>{units}</body></tmx>"));
        await Eventually.Holds(async () => (int)(await Status(started))["added"]! > 0, "the first pairs");
        await desk.Service.End();
        await desk.Service.Begin();
        ivan = desk.Service.As("ivan", "editor");
        var after = await Status(started);
        await using var query = desk.Service.Store.QuerySession();
        var kept = (await query.QueryAsync<int>("select count(*)::int from memory_uses"))[0];
        Assert.InRange(kept, 1, 19_999);
        Assert.Equal((kept, kept), ((int)after["added"]!, (int)after["read"]!));
        Assert.NotEqual("done", (string?)after["state"]);
    }

    /// <summary>Debian's translate-toolkit reads what the memory exports and writes it anew.</summary>
    [Fact]
    public async Task A_real_tool_reads_it_and_gives_it_back()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/xliff2po"), "translate-toolkit is not installed.");
        await Imported(
            "<tmx><header srclang='de'/><body><tu><tuv xml:lang='de'><seg>Der **Zug** &amp; die [Bahn](https://a.example/?a=1&amp;b=2).</seg></tuv><tuv xml:lang='uk'><seg>Їде **потяг** &lt; 5.</seg></tuv></tu></body></tmx>",
            "ours");
        var folder = Directory.CreateTempSubdirectory("newsroom-tmx-").FullName;
        try
        {
            var (file, back) = (Path.Combine(folder, "out.tmx"), Path.Combine(folder, "back.tmx"));
            await File.WriteAllTextAsync(file, await ivan.GetStringAsync("/api/memory/tmx?source=de&target=uk"));
            using var tool = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Tool, file, back]) { RedirectStandardError = true })!;
            var errors = await tool.StandardError.ReadToEndAsync();
            await tool.WaitForExitAsync();
            Assert.True(tool.ExitCode == 0, errors);
            var done = await Imported(await File.ReadAllTextAsync(back), "back");
            Assert.Equal((1, 0, 1, 0), ((int)done["units"]!, (int)done["added"]!, (int)done["known"]!, (int)done["refused"]!));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Reads the file, and writes a new one from what it understood.
    const string Tool = """
        import sys
        from translate.storage import tmx
        read = tmx.tmxfile.parsefile(sys.argv[1])
        assert len(read.units) == 1, len(read.units)
        new = tmx.tmxfile(sourcelanguage="de", targetlanguage="uk")
        for unit in read.units:
            new.addtranslation(str(unit.source), "de", str(unit.target), "uk")
        new.savefile(sys.argv[2])
        """;

    async Task<JsonObject> Imported(string file, string name)
    {
        var started = await TranslationDesk.Read(await Send(ivan, file, name));
        await Eventually.Holds(async () => (string?)(await Status(started))["state"] == "done", "the import", 90);
        return await Status(started);
    }

    async Task<JsonObject> Status(JsonObject import) => await TranslationDesk.Read(await ivan.GetAsync($"/api/memory/imports/{import["id"]}"));

    static async Task<HttpResponseMessage> Send(HttpClient who, string file, string name = "test", string type = "application/x-tmx+xml")
    {
        using var content = new StringContent(file, Encoding.UTF8) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        return await who.PostAsync($"/api/memory/tmx?name={name}", content);
    }

    async Task<IReadOnlyList<JsonNode>> Find(string text)
    {
        var page = await TranslationDesk.Read(await ivan.GetAsync($"/api/memory?source=de&target=fr&text={Uri.EscapeDataString(text)}"));
        return [.. page["items"]!.AsArray().Select(item => item!)];
    }
}
