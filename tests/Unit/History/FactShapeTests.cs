using System.Text.Json;
using ChasPravdy.Contracts.History;
using ChasPravdy.History.Facts;
using Xunit;

namespace ChasPravdy.Tests.Unit.History;

public sealed class FactShapeTests
{
    static readonly ArticleFact Sound = Told.Fact("s", 1, """{"languages":{"de":{"text":{"title":"Глава","segments":{"k":{"text":"ї"}}}}}}""");

    [Fact]
    public void A_sound_fact_passes() => FactShape.Check(Sound);

    [Fact]
    public void What_the_fact_says_is_its_services_affair() =>
        FactShape.Check(Sound with
        {
            Type = "something_of_next_year",
            Changes = Json.Element("""{"__proto__":{"$type":"x"},"n":9007199254740991,"list":[[],{}]}"""),
            Unknown = new() { ["weight"] = Json.Element("""{"grams":3}""") },
        });

    public static TheoryData<string, string, Func<ArticleFact, ArticleFact>> Unsound => new()
    {
        { "unknown service", "its service is \"site\", not one of drafting, translation, publishing.", fact => fact with { Service = "site" } },
        { "no service", "its service is \"\", not one of", fact => fact with { Service = null! } },
        { "version 0", "its stream version is 0; versions begin at 1.", fact => fact with { StreamVersion = 0 } },
        { "no article", "it names no article.", fact => fact with { ArticleId = Guid.Empty } },
        { "no event", "it names no event.", fact => fact with { EventId = Guid.Empty } },
        { "no time", "it does not say when it happened.", fact => fact with { OccurredAt = default } },
        { "nobody", "it does not say who caused it.", fact => fact with { Actor = null! } },
        { "nameless", "it does not say who caused it.", fact => fact with { Actor = new("x", null!, "author") } },
        { "no command", "it names no command.", fact => fact with { CommandId = null! } },
        { "blank stream", "its stream is blank.", fact => fact with { Stream = " " } },
        { "long type", "its type is longer than 200.", fact => fact with { Type = new string('x', 201) } },
        { "array", "its changes are not a JSON object", fact => fact with { Changes = Json.Element("[1]") } },
        { "null", "its changes are not a JSON object", fact => fact with { Changes = Json.Element("null") } },
        { "nothing", "its changes are not a JSON object", fact => fact with { Changes = default } },
        { "U+0000 in a text", "changes.a[1] is no Unicode text.", fact => fact with { Changes = Json.Element("""{"a":["x","\u0000"]}""") } },
        { "half a pair", "changes.a is no Unicode text.", fact => fact with { Changes = Json.Element("""{"a":"\ud83d"}""") } },
        { "half a pair in a name", "changes.a has a name", fact => fact with { Changes = Json.Element("""{"a":{"\ud83d":1}}""") } },
        { "a fraction", "changes.a is 1.5, not a whole number below 2^53.", fact => fact with { Changes = Json.Element("""{"a":1.5}""") } },
        { "2^53 + 1", "changes.a is 9007199254740993, not", fact => fact with { Changes = Json.Element("""{"a":9007199254740993}""") } },
        { "1e400", "changes.a is 1e400, not", fact => fact with { Changes = Json.Element("""{"a":1e400}""") } },
        { "deep", "is nested deeper than 24 levels.", fact => fact with { Changes = Json.Element($"{{\"a\":{new string('[', 24)}{new string(']', 24)}}}") } },
        { "two members", "changes.a has two members \"b\".", fact => fact with { Changes = Json.Element("""{"a":{"b":1,"b":2}}""") } },
        { "U+0000 in the actor", "U+0000", fact => fact with { Actor = new("a", "b\0", "author") } },
        { "U+0000 in what is unknown", "weight is no Unicode text.", fact => fact with { Unknown = new() { ["weight"] = Json.Element("\"\\u0000\"") } } },
    };

    [Theory]
    [MemberData(nameof(Unsound), DisableDiscoveryEnumeration = true)]
    public void A_fact_that_no_history_can_hold_is_refused_with_a_sentence(string name, string sentence, Func<ArticleFact, ArticleFact> spoil)
    {
        Assert.NotEmpty(name);
        var refused = Assert.Throws<RefusedFactException>(() => FactShape.Check(spoil(Sound)));
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_of_a_newer_service_keeps_what_this_build_does_not_know()
    {
        var json = JsonSerializer.SerializeToElement(Sound, JsonSerializerOptions.Web);
        var newer = json.GetRawText().Insert(1, "\"weight\":{\"grams\":3},");

        var recorded = FactRecorded.From(JsonSerializer.Deserialize<ArticleFact>(newer, JsonSerializerOptions.Web)!);

        Assert.Contains("\"weight\":{\"grams\":3}", JsonSerializer.Serialize(recorded, JsonSerializerOptions.Web), StringComparison.Ordinal);
    }
}
