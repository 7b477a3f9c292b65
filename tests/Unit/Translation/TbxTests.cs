using System.Text;
using System.Xml;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Glossaries;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.AnyGlossary;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class TbxTests
{
    static OpenGlossary Opened(params Term[] terms) => new("uk", "de", GlossaryDecider.Evolve(
        Glossary.Initial(Glossary.IdOf("uk", "de")), new TermsAdded("uk", "de", "rita", terms)));

    static async Task<string> Written(TbxNames names, params Term[] terms)
    {
        using var stream = new MemoryStream();
        await TbxWriter.Write(stream, Opened(terms), names, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static Task<TbxTerms> Read(string tbx) => Read(Encoding.UTF8.GetBytes(tbx));

    static async Task<TbxTerms> Read(byte[] tbx)
    {
        var terms = new TbxTerms();
        await foreach (var concept in TbxReader.Read(new MemoryStream(tbx)))
            terms.Add(concept, "uk", "de");
        return terms;
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public Task What_is_written_is_read_again_as_it_was(int version) => Lists.SampleAsync(async terms =>
    {
        var read = await Read(await Written(version == 2 ? TbxNames.Second : TbxNames.Third, [.. terms]));
        Assert.Equal(0, read.Refused);
        Assert.Equal(terms.Count, read.Terms.Count);
        Assert.All(terms, term => Assert.Contains(read.Terms, other => other.SaysTheSameAs(term)));
    }, iter: 200);

    [Fact]
    public async Task A_document_says_its_dialect_and_style()
    {
        var tbx = await Written(TbxNames.Third, A("річка", "Fluss", "Strom") with { Case = CaseRule.Exact });
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"uk\" xmlns=\"urn:iso:std:iso:30042:ed-2\">", tbx, StringComparison.Ordinal);
        Assert.Contains("<termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote>", tbx, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Categories_may_be_tags()
    {
        var read = await Read("""
            <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
                 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
              <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
              <text><body>
                <conceptEntry id="c1"><min:subjectField>politics</min:subjectField>
                  <langSec xml:lang="uk-UA"><termSec><term>Верховна
                    Рада</term><min:partOfSpeech>noun</min:partOfSpeech></termSec>
                    <termSec><term>парламент</term></termSec></langSec>
                  <langSec xml:lang="de_AT"><descripGrp><basic:definition>Das Parlament.</basic:definition></descripGrp>
                    <termSec><term>Werchowna <hi>Rada</hi></term></termSec>
                    <termSec><term>Oberster Rat</term></termSec>
                    <termSec><term>Oberster Sowjet</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec>
                </conceptEntry>
                <conceptEntry id="c2"><langSec xml:lang="fr"><termSec><term>fleuve</term></termSec></langSec></conceptEntry>
              </body></text>
            </tbx>
            """);
        Assert.Equal((2, 1, 0), (read.Concepts, read.OtherLanguages, read.Refused));
        Assert.Equal(["Верховна Рада", "парламент"], read.Terms.Select(term => term.Text));
        var term = read.Terms[0];
        Assert.Equal([new("Werchowna Rada"), new("Oberster Rat", TranslationStatus.Admitted)], term.Translations);
        Assert.Equal(["Oberster Sowjet"], term.Forbidden);
        Assert.Equal("Das Parlament.", term.Note);
    }

    [Fact]
    public async Task The_older_edition_is_read_past_its_doctype()
    {
        var read = await Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("""
            <?xml version="1.0" encoding="UTF-16"?>
            <!DOCTYPE martif SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <martif type="TBX" xml:lang="uk"><text><body>
              <termEntry><langSet xml:lang="uk"><ntig><termGrp><term>річка</term></termGrp></ntig></langSet>
                <langSet xml:lang="de"><tig><term><![CDATA[Fluss]]></term><termNote type="partOfSpeech">noun</termNote></tig></langSet></termEntry>
            </body></text></martif>
            """)).ToArray());
        Assert.Equal("Fluss", Assert.Single(read.Terms).Translations[0].Text);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_told_with_its_line()
    {
        var read = await Read($"""
            <martif><text><body>
            <termEntry><langSet xml:lang="uk"><tig><term>річка</term></tig></langSet><langSet xml:lang="de"><tig><term>Fluss</term></tig></langSet></termEntry>
            <termEntry><langSet xml:lang="uk"><tig><term>річка</term></tig></langSet><langSet xml:lang="de"><tig><term>Bach</term></tig></langSet></termEntry>
            <termEntry><langSet xml:lang="uk"><tig><term>{new string('ї', 201)}</term></tig></langSet><langSet xml:lang="de"><tig><term>x</term></tig></langSet></termEntry>
            <termEntry><langSet xml:lang="uk"><tig><term/></tig></langSet><langSet xml:lang="de"><tig><term>x</term></tig></langSet></termEntry>
            </body></text></martif>
            """);
        Assert.Equal([3, 4, 5], read.Refusals.Select(refusal => refusal.Line));
        Assert.Equal("The term stands in line 2 already.", read.Refusals[0].Reason);
        Assert.Equal("term: This must not be longer than 200 characters.", read.Refusals[1].Reason);
        Assert.Single(read.Terms);
    }

    [Theory]
    [InlineData("<!DOCTYPE tbx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><tbx><text><body><conceptEntry>&b;</conceptEntry></body></text></tbx>")]
    [InlineData("<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx><text>&x;</text></tbx>")]
    [InlineData("<tmx/>")]
    [InlineData("<tbx><text>")]
    [InlineData("{\"terms\":[]}")]
    [InlineData("")]
    [InlineData("<tbx>&#0;</tbx>")]
    [InlineData("<tbx>\uFFFE</tbx>")]
    public Task What_is_no_TBX_is_refused(string text) => Assert.ThrowsAsync<XmlException>(() => Read(text));

    [Fact]
    public Task What_is_nested_without_end_is_refused() =>
        Assert.ThrowsAsync<XmlException>(() => Read("<tbx>" + string.Concat(Enumerable.Repeat("<a>", 100_000))));

    [Fact]
    public async Task More_than_a_glossary_holds_is_refused()
    {
        var concepts = string.Concat(Enumerable.Range(0, Glossary.MostTerms + 1).Select(i =>
            $"<termEntry><langSet xml:lang='uk'><tig><term>t{i}</term></tig></langSet><langSet xml:lang='de'><tig><term>x</term></tig></langSet></termEntry>"));
        await Assert.ThrowsAsync<InvalidFieldsException>(() => Read($"<martif><text><body>{concepts}</body></text></martif>"));
    }

    /// <summary>Debian's translate-toolkit reads the older edition.</summary>
    [Fact]
    public async Task Another_tool_reads_what_is_written()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, await Written(TbxNames.Second, A("річка", "Fluss"), A("a<b&c>", "x \"y\"")), TestContext.Current.CancellationToken);
        const string Script = """
            import sys
            from translate.storage import tbx
            print(sorted((u.source, u.target) for u in tbx.tbxfile.parsefile(sys.argv[1]).units))
            """;
        try
        {
            var python = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/usr/bin/python3", ["-c", Script, file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["PYTHONIOENCODING"] = "utf-8" },
            })!;
            var (said, trouble) = (await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), await python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            Assert.SkipWhen(trouble.Contains("No module named", StringComparison.Ordinal), "Debian's translate-toolkit is not installed here.");
            Assert.Equal("[('a<b&c>', 'x \"y\"'), ('річка', 'Fluss')]\n" + trouble, said + trouble);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no Python here.");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
