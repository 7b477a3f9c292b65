using System.Text;
using System.Xml;
using ChasPravdy.Translation.Memory;
using ChasPravdy.Translation.Tmx;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class TmxTests
{
    static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    static readonly string[] Pieces =
        ["Der ", "**Zug**", " *nach* ", "[Lwiw](https://example.com/a_b?c=d&e)", "`x < y`", "<https://example.com/>", "&amp;", "\\<b>", " & ", "\uFFFE",
            "👩‍🚀", "\u202E", "й", "]]>", "\"", "_kaum_", "*", "**", "[", "\t", "\n"];

    [Fact]
    public async Task What_is_written_is_read_again_exactly() =>
        await Gen.Int[0, Pieces.Length - 1].Array[1, 12].Select(at => $"a{string.Concat(at.Select(i => Pieces[i]))}z").SampleAsync(async text =>
        {
            var unit = Assert.Single(await Units(await Written(Pair(text, "Le train"))));
            Assert.Equal([text, "Le train"], unit.Variants.Select(v => v.Text));
        }, iter: 500);

    [Fact]
    public async Task A_file_has_what_the_specification_asks_for()
    {
        var file = Encoding.UTF8.GetString(await Written(Pair("Der **Zug** kommt.", "Le **train** arrive.")));
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header creationtool="Chas Pravdy" creationtoolversion="1" segtype="sentence" o-tmf="chas-pravdy" adminlang="en" srclang="de" datatype="plaintext" creationdate="20261124T120000Z" /><body>
            <tu tuid="7" srclang="de" changedate="20261124T120000Z" usagecount="2"><prop type="x-article">0199c0de-0000-7000-8000-000000000001</prop><prop type="x-revision">3</prop><prop type="x-reviewer">r-fr</prop><tuv xml:lang="de"><seg>Der <bpt i="1" type="x-markdown-bold">**</bpt>Zug<ept i="1">**</ept> kommt.</seg></tuv><tuv xml:lang="fr" changeid="t-fr"><seg>Le <bpt i="1" type="x-markdown-bold">**</bpt>train<ept i="1">**</ept> arrive.</seg></tuv></tu>
            </body></tmx>
            """, file);
    }

    [Theory]
    [InlineData("Ein <bpt i='1' type='bold'>&lt;b></bpt>fetter<ept i='1'>&lt;/b></ept> Zug", "Ein **fetter** Zug")]
    [InlineData("Ein <bpt i='1'>&lt;u></bpt>alter<ept i='1'>&lt;/u></ept> Zug", "Ein alter Zug")]
    [InlineData("Ein <hi type='italic'>alter <hi>grüner</hi></hi> Zug", "Ein *alter grüner* Zug")]
    [InlineData("Ein<ph x='1'>&lt;br/></ph> Zug<it pos='begin'>{\\i</it>", "Ein Zug")]
    [InlineData("Ein <ph>&lt;img alt='<sub>Bild</sub>'></ph>Zug", "Ein Zug")]
    [InlineData("Ein <ut>{\\b </ut>Zug", "Ein Zug")]
    [InlineData("Ein <ept i='9'>x</ept>Zug<ph/>", "Ein Zug")]
    [InlineData("A &amp; B &lt; C<![CDATA[ <d>]]>", "A & B < C <d>")]
    [InlineData("", "")]
    public async Task Codes_of_other_tools_go_and_the_words_stay(string seg, string text) =>
        Assert.Equal(text, Assert.Single(await Units(Tmx($"<tu><tuv xml:lang='de'><seg>{seg}</seg></tuv></tu>"))).Variants[0].Text);

    [Theory]
    [InlineData("de", "de-AT:Ja.|fr-CA:Oui.", "de Ja.>fr Oui.")]
    [InlineData("DE-de", "de:Ja.|fr:Oui.|ES-419:Sí.|ru:Да.", "de Ja.>fr Oui.|de Ja.>es Sí.")]
    [InlineData("*all*", "de:Ja.|fr:Oui.", "de Ja.>fr Oui.|fr Oui.>de Ja.")]
    [InlineData("de", "fr:Oui.|en:Yes.", "It has no text in its source language that this newsroom writes.")]
    [InlineData("de", "de:Ja.|ru:Да.", "It has no translation into another language of this newsroom.")]
    [InlineData("de", "de:Ja.|fr: ", "A text is blank.")]
    [InlineData("de", "de:Ja &lt;b>.|fr:Oui.", "de Ja \\<b>.>fr Oui.")]
    [InlineData("de", "de:[a](javascript:b)|fr:Oui.", "A link must start with https://, http:// or mailto: (javascript:b).")]
    public async Task A_unit_becomes_pairs_of_our_languages(string srclang, string variants, string pairs)
    {
        var tuvs = string.Concat(variants.Split('|').Select(v => v.Split(':', 2)).Select(v => $"<tuv xml:lang='{v[0]}'><seg>{v[1]}</seg></tuv>"));
        var (found, refused) = TmxPairs.Of(Assert.Single(await Units(Tmx($"<tu>{tuvs}</tu>", srclang))));
        Assert.Equal(pairs, refused ?? string.Join('|', found.Select(p => $"{p.SourceLanguage} {p.Source}>{p.TargetLanguage} {p.Text}")));
    }

    [Fact]
    public async Task Who_and_when_are_kept_and_lines_counted()
    {
        var unit = Assert.Single(await Units(Tmx(
            "\n\n<tu tuid='u1' creationid='anna' creationdate='20200102T030405Z'><note>n</note><prop type='x'>p</prop><tuv xml:lang='de'><seg>Ja.</seg></tuv><tuv xml:lang='fr' changeid='jean' changedate='20210102T030405Z'><seg>Oui.</seg></tuv></tu>")));
        Assert.Equal(("u1", 3), (unit.Id, unit.Line));
        var pair = Assert.Single(TmxPairs.Of(unit).Pairs);
        Assert.Equal(("u1", "jean", new DateTimeOffset(2021, 1, 2, 3, 4, 5, TimeSpan.Zero)), (pair.Segment, pair.Translator, pair.At));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public async Task Any_encoding_that_the_file_names_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = Encoding.UTF8.GetString(Tmx("<tu><tuv xml:lang='uk'><seg>Їжак</seg></tuv></tu>", "uk")).Replace("utf-8", name, StringComparison.Ordinal);
        Assert.Equal("Їжак", Assert.Single(await Units([.. encoding.GetPreamble(), .. encoding.GetBytes(text)])).Variants[0].Text);
    }

    [Fact]
    public async Task No_entity_is_expanded_and_nothing_is_fetched()
    {
        const string Laughs = "<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>";
        foreach (var (doctype, seg) in new[]
        {
            ($"<!DOCTYPE tmx [{Laughs}]>", "&c;"),
            ("<!DOCTYPE tmx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "&x;"),
            ("<!DOCTYPE tmx [<!ENTITY % x SYSTEM 'http://169.254.169.254/'> %x;]>", "&y;"),
        })
        {
            await Assert.ThrowsAsync<XmlException>(() => Units(Tmx($"<tu><tuv xml:lang='de'><seg>{seg}</seg></tuv></tu>", doctype: doctype)));
        }

        Assert.Single(await Units(Tmx("<tu><tuv xml:lang='de'><seg>Ja.</seg></tuv></tu>", doctype: "<!DOCTYPE tmx SYSTEM 'http://127.0.0.1:1/tmx14.dtd'>")));
    }

    [Theory]
    [InlineData("<tmx>")]
    [InlineData("")]
    [InlineData("<xliff version='1.2'/>")]
    [InlineData("<tmx><body><tu><tuv xml:lang='de'><seg>a\u0001b</seg></tuv></tu></body></tmx>")]
    [InlineData("<tmx><body><tu><tuv xml:lang='de'><seg>&#0;</seg></tuv></tu></body></tmx>")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><tmx/>")]
    public async Task What_is_no_whole_tmx_is_refused(string file) => await Assert.ThrowsAsync<XmlException>(() => Units(Encoding.UTF8.GetBytes(file)));

    [Fact]
    public async Task Depth_attributes_and_texts_have_an_end()
    {
        await Assert.ThrowsAsync<XmlException>(() => Units(Tmx(string.Concat(Enumerable.Repeat("<x>", 10_000)))));
        await Assert.ThrowsAsync<XmlException>(() => Units(Tmx($"<tu tuid='{new string('a', 9_000_000)}'/>")));
        var long1 = Assert.Single(await Units(Tmx($"<tu><tuv xml:lang='de'><seg>{new string('a', 9_000_000)}</seg></tuv></tu>")));
        Assert.NotNull(TmxPairs.Of(long1).Refused);
        var many = Assert.Single(await Units(Tmx($"<tu>{string.Concat(Enumerable.Repeat("<tuv xml:lang='de'><seg>a</seg></tuv>", 1_000))}</tu>")));
        Assert.NotNull(TmxPairs.Of(many).Refused);
    }

    static RememberedPair Pair(string source, string target) => new(
        7, "de", source, "fr", target, 2, new(Guid.Parse("0199c0de-0000-7000-8000-000000000001"), 3, "k", "t-fr", "r-fr", Noon, null));

    static async Task<byte[]> Written(params RememberedPair[] pairs)
    {
        var to = new MemoryStream();
        var tmx = await TmxWriter.Begin(to, "de", Noon);
        foreach (var pair in pairs)
            await tmx.Write(pair);
        await tmx.End();
        return to.ToArray();
    }

    static byte[] Tmx(string units, string srclang = "de", string doctype = "") => Encoding.UTF8.GetBytes(
        $"<?xml version='1.0' encoding='utf-8'?>{doctype}<tmx version='1.4'><header srclang='{srclang}'/><body>{units}</body></tmx>");

    static async Task<List<TmxUnit>> Units(byte[] file) => await TmxReader.Read(new MemoryStream(file), CancellationToken.None).ToListAsync();
}
