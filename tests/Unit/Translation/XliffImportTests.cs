using System.Xml.Linq;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Xliff;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;
using static ChasPravdy.Tests.Unit.Translation.XliffSample;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>What a translator's tool gave back, merged into the task.</summary>
public sealed class XliffImportTests
{
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
}
