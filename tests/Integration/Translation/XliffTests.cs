using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ChasPravdy.Contracts;
using static ChasPravdy.Tests.Integration.Translation.TranslationDesk;

namespace ChasPravdy.Tests.Integration.Translation;

/// <summary>A task that leaves the house for a translator's own tool, and comes back.</summary>
public sealed class XliffTests(Servers servers) : IAsyncLifetime
{
    static readonly EditionText Marked = Text(
        "Der Zug & die Bahn", "Er **kommt** [nach *Kyjiw*](https://a.example/?a=1&b=2). Er hält\nnicht.", "Alle `steigen` ein.");

    TranslationDesk desk = null!;
    HttpClient translator = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await Open(servers);
        translator = desk.Translator("t-fr", "fr");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Theory]
    [InlineData("1.2")]
    [InlineData("2.1")]
    public async Task A_whole_task_is_translated_outside(string version)
    {
        var (article, epoch) = await Claimed();
        var document = Translated(await Export(article, version));
        var answer = await Read(await Import(article, document, epoch));
        Assert.Equal((5, 0, 0, 0), ((int)answer["taken"]!, (int)answer["unchanged"]!, (int)answer["untranslated"]!, answer["notFitting"]!.AsArray().Count));
        Assert.All(All(answer["translation"]!.AsObject()), segment => Assert.Equal((string?)segment["source"], (string?)segment["text"]));

        var again = await Read(await Import(article, document, epoch));
        Assert.Equal((0, 5), ((int)again["taken"]!, (int)again["unchanged"]!));
        Assert.Equal((int)answer["translation"]!["version"]!, (int)again["translation"]!["version"]!);
    }

    [Fact]
    public async Task A_task_that_changed_meanwhile_takes_what_still_fits_and_tells_the_rest()
    {
        var (article, epoch) = await Claimed();
        var document = Translated(await Export(article, "2.1"));
        await desk.Send(Revision(article, 2, Text("Der Zug & die Bahn", "Er **kommt** [nach *Kyjiw*](https://a.example/?a=1&b=2). Er hält überall.")));
        await Eventually.Holds(async () => (int)(await Task(article))["revision"]! == 2, "the second revision");

        var answer = await Read(await Import(article, document, epoch));
        Assert.Equal(3, (int)answer["taken"]!);
        Assert.Equal(["unknownSegment", "unknownSegment"], answer["notFitting"]!.AsArray().Select(told => (string)told!["reason"]!));
    }

    [Fact]
    public async Task What_is_of_something_else_changes_nothing()
    {
        var (article, epoch) = await Claimed();
        var other = await desk.Article(Marked);
        var before = await Task(article);
        var good = Translated(await Export(article, "1.2"));

        await Refused(HttpStatusCode.Conflict, Translated(await Export(other, "1.2")), epoch, other.ToString());
        await Refused(HttpStatusCode.Conflict, good.Replace("\"fr\"", "\"it\"", StringComparison.Ordinal), epoch, "into it");
        await Refused(HttpStatusCode.Conflict, good.Replace("revisions/1", "revisions/2", StringComparison.Ordinal), epoch, "no revision 2");
        await Refused(HttpStatusCode.Conflict, good, epoch + 1, $"epoch {epoch + 1}");
        await Refused(HttpStatusCode.BadRequest, "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + good, epoch, "DOCTYPE");
        await Refused(HttpStatusCode.BadRequest, good[..^20], epoch, "well-formed");
        await Refused(HttpStatusCode.BadRequest, "", epoch, "well-formed");
        await Refused(HttpStatusCode.BadRequest, "{}", epoch, "well-formed");
        Assert.Equal(HttpStatusCode.BadRequest, (await translator.PutAsync(At(article, "fr", "/xliff"), Body(good))).StatusCode);
        Assert.Equal(
            HttpStatusCode.UnsupportedMediaType,
            (await translator.PutAsync(At(article, "fr", $"/xliff?epoch={epoch}"), new StringContent(good))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await translator.GetAsync(At(article, "fr", "/xliff?version=3"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await translator.GetAsync(At(Guid.NewGuid(), "fr", "/xliff"))).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await desk.Translator("t-it", "it").PutAsync(At(article, "fr", $"/xliff?epoch={epoch}"), Body(good))).StatusCode);
        Assert.Equal(before.ToJsonString(), (await Task(article)).ToJsonString());

        async Task Refused(HttpStatusCode status, string xml, int named, string says)
        {
            var response = await Import(article, xml, named);
            var problem = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode == status, problem);
            Assert.Contains(says, problem, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1.2", "alt-trans", "match-quality", "100%")]
    [InlineData("2.1", "match", "similarity", "100")]
    public async Task What_was_translated_before_goes_along(string version, string element, string attribute, string score)
    {
        var before = await desk.Article(Marked);
        using var reviewer = desk.Reviewer("r-fr", "fr");
        var submitted = await desk.Translate(translator, before, "fr");
        await Read(await reviewer.PostAsJsonAsync(At(before, "fr", "/approval"), new { textHash = (string?)submitted["textHash"] }));

        var (article, _) = await Claimed();
        var matches = (await Export(article, version)).Descendants().Where(e => e.Name.LocalName == element).ToList();
        Assert.Equal(5, matches.Count);
        Assert.All(matches, match => Assert.Equal(score, (string?)match.Attribute(attribute)));
        Assert.Contains(matches, match => match.Value.Contains("ENDLICH.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.2", "from")]
    [InlineData("2.1", "category")]
    public async Task What_colleagues_said_and_what_is_not_settled_goes_along(string version, string who)
    {
        var (article, _) = await Claimed();
        using var otto = desk.Service.As("otto", "author");
        await Read(await otto.PostAsJsonAsync(At(article, "fr", "/comments"), new { key = "title", text = "Gemeint ist <die> Bahn." }));
        var settled = await Read(await otto.PostAsJsonAsync(At(article, "fr", "/comments"), new { key = "title", text = "Erledigt." }));
        await Read(await translator.PostAsync(At(article, "fr", $"/comments/{(string?)settled["id"]}/resolution"), null));
        await Read(await otto.PostAsJsonAsync(At(article, "fr", "/suggestions"), new { key = "lead", text = "Enfin." }));

        var notes = (await Export(article, version)).Descendants().Where(e => e.Name.LocalName == "note").ToList();
        Assert.Equal(
            [("otto", "Gemeint ist <die> Bahn."), ("otto suggests", "Enfin.")],
            notes.Select(note => ((string?)note.Attribute(who), note.Value)));
    }

    [Fact]
    public async Task The_answer_says_what_the_checks_find()
    {
        var (article, epoch) = await Claimed();
        var document = Translated(await Export(article, "2.1"));
        var answer = await Read(await Import(article, document.Replace("Endlich.</target>", "Endlich</target>", StringComparison.Ordinal), epoch));
        var lead = answer["translation"]!["lead"]!;
        Assert.Equal("Endlich", (string?)lead["text"]);
        Assert.Contains(lead["findings"]!.AsArray(), finding => (string?)finding!["check"] == "ending");
    }

    /// <summary>Debian's translate-toolkit, a tool that translators use, reads the file, translates it and writes it back.</summary>
    [Fact]
    public async Task A_real_tool_reads_it_and_gives_it_back()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/xliff2po"), "translate-toolkit is not installed.");
        var (article, epoch) = await Claimed();
        var folder = Directory.CreateTempSubdirectory("newsroom-xliff-").FullName;
        var (file, back, po) = (Path.Combine(folder, "out.xlf"), Path.Combine(folder, "back.xlf"), Path.Combine(folder, "out.po"));
        try
        {
            await File.WriteAllTextAsync(file, (await Export(article, "1.2")).ToString(SaveOptions.DisableFormatting));
            await Run("/usr/bin/xliff2po", file, po);
            Assert.Contains("msgid \"Der Zug & die Bahn\"", await File.ReadAllTextAsync(po), StringComparison.Ordinal);
            await Run("/usr/bin/python3", "-c", Shout, file, back);

            var answer = await Read(await Import(article, await File.ReadAllTextAsync(back), epoch));
            Assert.Empty(answer["notFitting"]!.AsArray());
            Assert.Equal(
                [
                    "DER ZUG & DIE BAHN", "ENDLICH.", "ER **KOMMT** [NACH *KYJIW*](https://a.example/?a=1&b=2).", "ER HÄLT\nNICHT.",
                    "ALLE `steigen` EIN.",
                ],
                All(answer["translation"]!.AsObject()).Select(segment => (string?)segment["text"]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Every unit's words in capitals, its codes as they are.
    const string Shout = """
        import sys
        from translate.storage import xliff
        from translate.storage.placeables import StringElem
        store = xliff.xlifffile.parsefile(sys.argv[1])
        for unit in store.units:
            text = [element.copy() for element in unit.rich_source]
            for element in text:
                for part in element.depth_first(lambda e: type(e) is StringElem):
                    part.sub = [s.upper() if isinstance(s, str) else s for s in part.sub]
            unit.rich_target = text
        store.savefile(sys.argv[2])
        """;

    static async Task Run(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = await process.StandardError.ReadToEndAsync() + await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }

    async Task<(Guid Article, int Epoch)> Claimed()
    {
        var article = await desk.Article(Marked);
        var claimed = await Read(await translator.PostAsync(At(article, "fr", "/claim"), null));
        return (article, (int)claimed["claim"]!["epoch"]!);
    }

    async Task<JsonObject> Task(Guid article) => await Read(await translator.GetAsync(At(article, "fr")));

    async Task<XDocument> Export(Guid article, string version)
    {
        var response = await translator.GetAsync(At(article, "fr", $"/xliff?version={version}"));
        Assert.Equal("application/xliff+xml", response.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType);
        return XDocument.Load(await response.Content.ReadAsStreamAsync(), LoadOptions.PreserveWhitespace);
    }

    static string Translated(XDocument document)
    {
        foreach (var source in document.Descendants().Where(e => e.Name.LocalName == "source").ToArray())
        {
            source.Parent!.Attribute("state")?.Remove();
            source.AddAfterSelf(new XElement(source.Name.Namespace + "target", source.Nodes()));
        }

        return document.ToString(SaveOptions.DisableFormatting);
    }

    Task<HttpResponseMessage> Import(Guid article, string xml, int epoch) =>
        translator.PutAsync(At(article, "fr", $"/xliff?epoch={epoch}"), Body(xml));

    static StringContent Body(string xml) => new(xml, Encoding.UTF8, new MediaTypeHeaderValue("application/xliff+xml"));
}
