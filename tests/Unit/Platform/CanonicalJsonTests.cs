using System.Text;
using System.Text.Json.Nodes;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using Xunit;

namespace ChasPravdy.Tests.Unit.Platform;

public sealed class CanonicalJsonTests
{
    static string Of(string json) => Encoding.UTF8.GetString(CanonicalJson.Bytes(JsonNode.Parse(json)));

    [Fact]
    public void Members_are_sorted_by_UTF_16_code_units() => Assert.Equal(
        """{"\r":"Carriage Return","1":"One","{U0080}":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","{UFB33}":"Hebrew Letter Dalet With Dagesh"}"""
            .Replace("{U0080}", "\u0080", StringComparison.Ordinal).Replace("{UFB33}", "\uFB33", StringComparison.Ordinal),
        Of("""{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}"""));

    [Fact]
    public void Only_what_must_be_escaped_is_escaped() =>
        Assert.Equal("[\"\\u000f\\n\\\"\\\\/€'<>\u2028\"]", Of("""["\u000f\n\"\\\/\u20ac'<>\u2028"]"""));

    [Fact]
    public void White_space_goes_and_literals_stay() => Assert.Equal("""{"a":[null,true,false,-7,0]}""", Of("""{ "a" : [ null, true, false, -7, 0 ] }"""));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1E21")]
    [InlineData("9007199254740993")]
    public void Numbers_that_readers_take_differently_are_refused(string number) =>
        Assert.Throws<ArgumentException>(() => Of($"[{number}]"));

    [Fact]
    public void A_text_hash_never_changes() => Assert.Equal(
        "be5f8688fc5dc19c215f5995bd2bd35d199016d2fe8ec309a5dae8e8057eaa39",
        TextHash.Of(new EditionText("uk", "Й", "", [], [], null, "Chas Pravdy")));
}
