using System.Text;
using System.Xml;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Xml;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class SafeXmlTests
{
    const string Bomb = """
        <!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>
        """;

    const string Outside = """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""";

    [Theory]
    [InlineData(Bomb, "DOCTYPE")]
    [InlineData(Outside, "DOCTYPE")]
    [InlineData("""<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>""", "DOCTYPE")]
    [InlineData("<a>&x;</a>", "Line 1")]
    [InlineData("<a>\n<b></a>", "Line 2")]
    [InlineData("", "Root element")]
    [InlineData("{\"a\": 1}", "Line 1")]
    [InlineData("<a>\u0001</a>", "invalid character")]
    public async Task What_is_not_plain_well_formed_xml_is_refused_with_its_place(string xml, string says)
    {
        var refused = await Assert.ThrowsAsync<InvalidFieldsException>(() => Load(Encoding.UTF8.GetBytes(xml)));
        Assert.Contains(says, Assert.Single(refused.Errors["body"]), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Bomb)]
    [InlineData(Outside)]
    public void Where_a_doctype_is_passed_over_its_entities_do_not_exist(string xml)
    {
        using var reader = SafeXml.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), DtdProcessing.Ignore);
        Assert.Throws<XmlException>(() =>
        {
            while (reader.Read())
            {
                // on to the entity
            }
        });
    }

    [Fact]
    public async Task Nesting_is_bounded()
    {
        static byte[] Nested(int deep) => Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("<a>", deep)) + string.Concat(Enumerable.Repeat("</a>", deep)));

        Assert.NotNull((await Load(Nested(SafeXml.Deepest))).Root);
        var refused = await Assert.ThrowsAsync<InvalidFieldsException>(() => Load(Nested(1_000_000)));
        Assert.Contains("nested", Assert.Single(refused.Errors["body"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Encodings_are_told_by_their_byte_order_mark_or_declaration()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, new UTF8Encoding(true) })
            Assert.Equal("їжак", (await Load([.. encoding.GetPreamble(), .. encoding.GetBytes("<a>їжак</a>")])).Root!.Value);
        await Assert.ThrowsAsync<InvalidFieldsException>(
            () => Load([.. "<?xml version=\"1.0\" encoding=\"utf-8\"?><a>"u8, 0xC0, 0xAF, .. "</a>"u8]));
    }

    static Task<System.Xml.Linq.XDocument> Load(byte[] bytes) => SafeXml.Load(new MemoryStream(bytes), CancellationToken.None);
}
