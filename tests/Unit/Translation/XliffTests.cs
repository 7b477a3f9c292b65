using System.Text;
using System.Xml.Linq;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Xliff;
using ChasPravdy.Translation.Xml;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>A task that goes out as XLIFF and comes back.</summary>
public sealed class XliffTests
{
    static readonly EditionText Marked = Text(
        "Der *Zug* kommt", "Endlich & <pünktlich>.", "Er **kommt** [nach *Kyjiw*](https://a.example/?a=1&b=2). Er `hält` nicht.", "Alle steigen ein.");

    [Theory]
    [InlineData("1.2")]
    [InlineData("2.1")]
    public async Task What_goes_out_comes_back_as_it_was(string version)
    {
        var task = Translated(Marked);
        var import = await Import(version, task, Opened(Marked));
        Assert.Equal(
            task.Segments().Select(segment => (segment.Key, task.WorkOn(segment.Key)!.Text)),
            import.Segments.Select(segment => (segment.Key, segment.Text)));
        Assert.Empty(import.NotFitting);
        Assert.Equal(task.Segments().Count(), (await Import(version, task, task)).Unchanged);
    }

    [Fact]
    public void Any_sentence_comes_back_as_it_was() =>
        Gen.Select(InlineTextTests.Markdown, InlineTextTests.Markdown, Gen.Bool).Sample((source, target, old) =>
        {
            if (source.Trim().Length == 0 || SegmentTexts.Problem("x-1", target.Trim()) is not null)
                return;
            var task = Opened(new("de", "Titel", "", [new Block(BlockKind.Paragraph, source)], [], null, "CP"));
            var key = task.Segments().Last().Key;
            var work = task with { Work = new Dictionary<string, SegmentWork> { [key] = new(target.Trim(), Origin.Human, "t-fr", null) } };
            var import = Import(old ? "1.2" : "2.1", work, task).GetAwaiter().GetResult();
            var back = Assert.Single(import.Segments);
            Assert.Equal((key, target.Trim()), (back.Key, back.Text));
        });

    [Fact]
    public async Task Marks_are_codes_in_1_2()
    {
        var source = (await Write("1.2", Translated(Marked))).Descendants().First(e => e.Name.LocalName == "source" && e.Elements().Any());
        Assert.Equal(
            "Er <bpt id=\"1\" ctype=\"bold\">**</bpt>kommt<ept id=\"1\">**</ept> <bpt id=\"2\" ctype=\"link\">[</bpt>nach " +
            "<bpt id=\"3\" ctype=\"italic\">*</bpt>Kyjiw<ept id=\"3\">*</ept><ept id=\"2\">](https://a.example/?a=1&amp;b=2)</ept>.",
            Inside(source));
    }

    [Fact]
    public async Task Marks_are_codes_with_original_data_in_2_1()
    {
        var unit = (await Write("2.1", Translated(Marked))).Descendants().First(e => e.Name.LocalName == "unit" && e.Descendants().Any(d => d.Name.LocalName == "pc"));
        Assert.Equal(
            "Er <pc id=\"1\" type=\"fmt\" subType=\"xlf:b\" dataRefStart=\"d1\" dataRefEnd=\"d1\">kommt</pc> <pc id=\"2\" type=\"link\" dataRefStart=\"d2\" " +
            "dataRefEnd=\"d4\">nach <pc id=\"3\" type=\"fmt\" subType=\"xlf:i\" dataRefStart=\"d3\" dataRefEnd=\"d3\">Kyjiw</pc></pc>.",
            Inside(unit.Descendants().First(e => e.Name.LocalName == "source")));
        Assert.Equal(
            ["**", "[", "*", "](https://a.example/?a=1&b=2)"],
            unit.Descendants().Where(e => e.Name.LocalName == "data").Select(e => e.Value).Take(4));
    }

    [Theory]
    [InlineData("1.2", TaskState.Claimed, "translated")]
    [InlineData("1.2", TaskState.Submitted, "needs-review-translation")]
    [InlineData("1.2", TaskState.Approved, "signed-off")]
    [InlineData("2.1", TaskState.Claimed, "translated")]
    [InlineData("2.1", TaskState.Submitted, "translated")]
    [InlineData("2.1", TaskState.Approved, "final")]
    public async Task States_are_named_as_the_specifications_name_them(string version, TaskState state, string named)
    {
        var document = await Write(version, Translated(First) with { State = state });
        Assert.Equal([named], document.Descendants().Attributes("state").Select(a => a.Value).Distinct());
    }

    [Fact]
    public async Task An_untranslated_unit_is_initial_and_comes_back_as_such()
    {
        var task = Opened(First);
        Assert.All((await Write("2.1", task)).Descendants().Attributes("state"), state => Assert.Equal("initial", state.Value));
        Assert.Equal(task.Segments().Count(), (await Import("2.1", task, task)).Untranslated);
        Assert.Equal(task.Segments().Count(), (await Import("1.2", task, task)).Untranslated);
    }

    [Fact]
    public async Task Into_a_changed_task_goes_what_the_newest_revision_still_has()
    {
        var import = await Import("2.1", Translated(First), Opened(Second) with { Revision = 2 });
        var lost = Assert.Single(import.NotFitting);
        Assert.Equal((NotFittingReason.UnknownSegment, "ER HÄLT."), (lost.Reason, lost.Text));
        Assert.Equal(4, import.Segments.Count);

        var retitled = Assert.Single((await Import("1.2", Translated(First), Opened(Retitled) with { Revision = 2 })).NotFitting);
        Assert.Equal(("title", NotFittingReason.SourceChanged), (retitled.Unit, retitled.Reason));
    }

    [Fact]
    public async Task A_file_of_something_else_changes_nothing()
    {
        var (task, file) = (Opened(First), Translated(First));
        await Refused(file with { ArticleId = Guid.NewGuid() }, "of article");
        await Refused(file with { Language = "it" }, "into it");
        await Refused(file with { SourceLanguage = "en" }, "from en");
        await Refused(file with { Revision = 2 }, "no revision 2");

        async Task Refused(TranslationTask other, string says) => Assert.Contains(
            says, (await Assert.ThrowsAsync<RuleBrokenException>(() => Import("2.1", other, task))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<xliff/>", "namespace")]
    [InlineData("<html/>", "root element")]
    [InlineData("""<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.1"/>""", "not version 1.1")]
    [InlineData("""<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>""", "One file")]
    [InlineData("""<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a.txt"/></xliff>""", "original")]
    [InlineData("""<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1"><file original="articles/01935b5e-0000-7000-8000-000000000001/revisions/1"/></xliff>""", "srcLang")]
    [InlineData("""
        <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
        <file original="articles/01935b5e-0000-7000-8000-000000000001/revisions/1" source-language="de" target-language="fr"><body>
        <trans-unit id="title"><source>a</source><target>b<blink/></target></trans-unit></body></file></xliff>
        """, "Line 3")]
    public async Task What_is_no_xliff_of_ours_is_refused_with_its_place(string xml, string says)
    {
        var refused = await Assert.ThrowsAsync<InvalidFieldsException>(async () => ReturnedFile.Read(await Load(xml)));
        Assert.Contains(says, refused.Errors["body"].Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Il <g id=\"1\">vient</g> <x id=\"9\"/>.", null, NotFittingReason.UnknownCode)]
    [InlineData("Il <g id=\"1\">vient</g> <g id=\"2\">à <g id=\"3\">Kyïv</g></g>.", "Il **vient** [à *Kyïv*](https://a.example/?a=1&b=2).", null)]
    [InlineData("Il <bx id=\"1\"/>vient<ex id=\"1\"/> <mrk mtype=\"seg\" mid=\"1\">là</mrk>.", "Il **vient** là.", null)]
    [InlineData("Il <ph id=\"7\">`vient`</ph>.", "Il `vient`.", null)]
    [InlineData("Il <bpt id=\"2\">[</bpt>vient<ept id=\"2\">](javascript:alert(1))</ept>.", "Il [vient](https://a.example/?a=1&b=2).", null)]
    [InlineData("Il <bpt id=\"8\">[</bpt>vient<ept id=\"8\">](javascript:alert(1))</ept>.", null, NotFittingReason.NotAccepted)]
    [InlineData("&lt;b>Il&lt;/b> vient.", null, NotFittingReason.NotAccepted)]
    public async Task What_tools_make_of_codes_is_understood(string target, string? text, NotFittingReason? reason)
    {
        var task = Opened(Marked);
        var sentence = task.Segments().Single(segment => segment.Text.Contains("Kyjiw", StringComparison.Ordinal));
        var document = await Write("1.2", task);
        var unit = document.Descendants().Single(e => (string?)e.Attribute("id") == sentence.Key);
        unit.Add(XElement.Parse($"<target xmlns=\"{unit.Name.NamespaceName}\">{target}</target>", LoadOptions.PreserveWhitespace));

        var import = XliffImport.Of(ReturnedFile.Read(document), task);
        Assert.Equal(text, import.Segments.SingleOrDefault()?.Text);
        Assert.Equal(reason, import.NotFitting.SingleOrDefault()?.Reason);
    }

    [Fact]
    public async Task A_unit_that_a_tool_cut_in_two_is_put_together_again()
    {
        var task = Opened(First);
        var document = await Write("2.1", task);
        var unit = document.Descendants().Single(e => (string?)e.Attribute("id") == "lead");
        unit.Elements().Remove();
        var x = unit.Name.Namespace;
        unit.Add(
            new XElement(x + "segment", new XElement(x + "source", "End"), new XElement(x + "target", "Enfin")),
            new XElement(x + "ignorable", new XElement(x + "source", "")),
            new XElement(x + "segment", new XElement(x + "source", "lich."), new XElement(x + "target", ", oui.")));
        Assert.Equal("Enfin, oui.", Assert.Single(XliffImport.Of(ReturnedFile.Read(document), task).Segments).Text);
    }

    [Fact]
    public async Task A_machine_does_not_replace_a_person_and_a_unit_counts_once()
    {
        var task = Translated(First);
        var document = await Write("1.2", task);
        foreach (var target in document.Descendants().Where(e => e.Name.LocalName == "target"))
        {
            target.SetAttributeValue("state-qualifier", "mt-suggestion");
            target.Value = "machine";
        }

        var import = XliffImport.Of(ReturnedFile.Read(document), task);
        Assert.Empty(import.Segments);
        Assert.All(import.NotFitting, told => Assert.Equal(NotFittingReason.MachineOverPerson, told.Reason));
        Assert.All(XliffImport.Of(ReturnedFile.Read(document), Opened(First)).Segments, segment => Assert.Equal(Origin.Machine, segment.Origin));

        var unit = document.Descendants().First(e => e.Name.LocalName == "trans-unit");
        unit.AddAfterSelf(new XElement(unit));
        Assert.Equal(NotFittingReason.Twice, Assert.Single(XliffImport.Of(ReturnedFile.Read(document), Opened(First)).NotFitting).Reason);
    }

    [Fact]
    public async Task Matches_and_notes_go_with_their_unit()
    {
        var task = Opened(First) with { Comment = "Shorter, please." };
        var aids = new Dictionary<string, XliffAids> { ["title"] = new([new("Der Zug kam", "Le train est venu", 81, "memory: 2026-11-01")], [new("ivan", "A regional train.")]) };
        var old = await Write("1.2", task, aids);
        var match = Assert.Single(old.Descendants(), e => e.Name.LocalName == "alt-trans");
        Assert.Equal(("81%", "Der Zug kamLe train est venu"), ((string?)match.Attribute("match-quality"), match.Value));
        var now = await Write("2.1", task, aids);
        var candidate = Assert.Single(now.Descendants(), e => e.Name.LocalName == "match");
        Assert.Equal(("81", "#m1"), ((string?)candidate.Attribute("similarity"), (string?)candidate.Attribute("ref")));
        foreach (var document in new[] { old, now })
            Assert.Equal(["Shorter, please.", "A regional train."], document.Descendants().Where(e => e.Name.LocalName == "note").Select(e => e.Value));
        Assert.Equal(5, XliffImport.Of(ReturnedFile.Read(now), task).Untranslated);
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_every_name_is_there_once()
    {
        var task = Translated(Marked);
        var aids = new Dictionary<string, XliffAids> { ["title"] = new([new("Der Zug", "Le train", 81, "memory")], []) };
        var document = await Write("2.1", task, aids);
        foreach (var unit in document.Descendants().Where(e => e.Name.LocalName == "unit"))
        {
            var data = unit.Descendants().Where(e => e.Name.LocalName == "data").Attributes("id").Select(a => a.Value).ToList();
            Assert.Equal(data.Distinct(), data);
            Assert.Empty(unit.Descendants().Attributes().Where(a => a.Name.LocalName.StartsWith("dataRef", StringComparison.Ordinal)).Select(a => a.Value).Except(data));
            Assert.Empty(unit.Descendants().Attributes("ref").Select(a => a.Value).Except(
                unit.Descendants().Where(e => e.Name.LocalName == "mrk").Select(e => $"#{(string?)e.Attribute("id")}")));
        }

        foreach (var version in new[] { "1.2", "2.1" })
        {
            var ids = (await Write(version, task)).Descendants().Where(e => e.Name.LocalName is "unit" or "trans-unit" or "group").Attributes("id").Select(a => a.Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    static TranslationTask Opened(EditionText text) => TranslationTaskDecider.Evolve(
        TranslationTask.Initial(TranslationTask.IdOf(Article, "fr")),
        new TranslationOpened(Article, "fr", 1, TextHash.Of(text), Segmenter.Version, Segmenter.Segment(text)));

    static TranslationTask Translated(EditionText text)
    {
        var task = Opened(text);
        return task with
        {
            Work = task.Segments().ToDictionary(segment => segment.Key, segment => new SegmentWork(
                segment.Text.Replace("https", "HTTPS", StringComparison.Ordinal).ToUpperInvariant().Replace("HTTPS://A.EXAMPLE/?A=1&B=2", "https://a.example/?a=1&b=2", StringComparison.Ordinal),
                Origin.Human, "t-fr", segment.Key is "title" or "lead" ? segment.Text : null)),
        };
    }

    static async Task<XliffImport> Import(string version, TranslationTask from, TranslationTask into) =>
        XliffImport.Of(ReturnedFile.Read(await Write(version, from)), into);

    static Task<XDocument> Write(string version, TranslationTask task, Dictionary<string, XliffAids>? aids = null)
    {
        var bytes = new MemoryStream();
        XliffBytes.Write(bytes, XliffFile.Of(task, task.Source!, aids ?? []), version, Noon);
        bytes.Position = 0;
        return SafeXml.Load(bytes, CancellationToken.None);
    }

    static Task<XDocument> Load(string xml) => SafeXml.Load(new MemoryStream(Encoding.UTF8.GetBytes(xml)), CancellationToken.None);

    static string Inside(XElement element)
    {
        using var reader = element.CreateReader();
        reader.MoveToContent();
        return reader.ReadInnerXml().Replace($" xmlns=\"{element.Name.NamespaceName}\"", "", StringComparison.Ordinal);
    }
}
