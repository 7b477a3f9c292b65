using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace ChasPravdy.Tests.Integration.Translation;

/// <summary>A glossary that goes to other tools, and comes from them.</summary>
public sealed class TbxTests(Servers servers) : IAsyncLifetime
{
    const string DeFr = "/api/glossary/de/fr";

    TranslationDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await TranslationDesk.Open(servers);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_glossary_goes_out_as_TBX_and_comes_back()
    {
        using var reviewer = desk.Reviewer("rita", "fr");
        await TranslationDesk.Read(await reviewer.PostAsJsonAsync(DeFr + "/terms", new
        {
            term = "Zug & <Bahn>",
            translations = new[] { new { text = "train \"express\"" } },
            forbidden = new[] { "convoi" },
        }));
        foreach (var version in new[] { 2, 3 })
        {
            var answer = await reviewer.GetAsync($"{DeFr}/tbx?version={version}");
            Assert.Equal("application/x-tbx", answer.Content.Headers.ContentType!.MediaType);
            var import = await TranslationDesk.Read(await Import(reviewer, await answer.Content.ReadAsStringAsync()));
            Assert.Equal((1, 0, 0, 1), ((int)import["concepts"]!, (int)import["added"]!, (int)import["changed"]!, (int)import["unchanged"]!));
        }

        var mixed = await TranslationDesk.Read(await Import(reviewer, """
            <tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
            <conceptEntry><langSec xml:lang="de-DE"><termSec><term>Gleis</term></termSec></langSec><langSec xml:lang="fr"><termSec><term>voie</term></termSec></langSec></conceptEntry>
            <conceptEntry><langSec xml:lang="de"><termSec><term>!</term></termSec></langSec><langSec xml:lang="fr"><termSec><term>voie</term></termSec></langSec></conceptEntry>
            </body></text></tbx>
            """));
        Assert.Equal((1, 1, 3), ((int)mixed["added"]!, (int)mixed["refused"]!, (int)mixed["refusals"]![0]!["line"]!));
        var before = await TranslationDesk.Read(await reviewer.GetAsync(DeFr));

        // What stands before the break is not kept either.
        Assert.Equal(HttpStatusCode.BadRequest, (await Import(reviewer, """
            <tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
            <conceptEntry><langSec xml:lang="de"><termSec><term>Neu</term></termSec></langSec><langSec xml:lang="fr"><termSec><term>neuf</term></termSec></langSec></conceptEntry>
            <conceptEntry>
            """)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Import(
            reviewer, "<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx>&x;</tbx>")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reviewer.PostAsync(
            DeFr + "/tbx", new ByteArrayContent([0x3C, 0x74, 0xC0, 0x80]))).StatusCode);
        Assert.Equal(before.ToJsonString(), (await TranslationDesk.Read(await reviewer.GetAsync(DeFr))).ToJsonString());
    }

    static Task<HttpResponseMessage> Import(HttpClient who, string tbx) =>
        who.PostAsync(DeFr + "/tbx", new StringContent(tbx, Encoding.UTF8, "application/x-tbx"));
}
