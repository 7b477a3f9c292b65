using System.Xml.Linq;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Xliff;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;
using static ChasPravdy.Tests.Unit.Translation.XliffSample;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>A task as XLIFF: what a translator's tool gets to see.</summary>
public sealed class XliffFileTests
{
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
}
