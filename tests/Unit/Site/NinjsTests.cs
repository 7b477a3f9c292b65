using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Feeds;
using NJsonSchema;
using Xunit;
using static ChasPravdy.Tests.Unit.Site.News;

namespace ChasPravdy.Tests.Unit.Site;

/// <summary>ninjs documents against IPTC's own schema, kept in Schemas.</summary>
public sealed class NinjsTests
{
    static readonly FeedSettings Settings = new(Origin, FullText: true, []);
    static readonly Lazy<Task<JsonSchema>> Schema = new(ReadSchema);

    static byte[] Write(EditionPublished edition, params IEnumerable<IArticleMessage> others) =>
        Ninjs.Of(FeedEntry.Of(After([edition, .. others]), PublishedText.Of(edition)), Settings);

    static async Task<IEnumerable<string>> Faults(string json) => (await Schema.Value).Validate(json).Select(fault => fault.ToString());

    static string Utf8(byte[] document) => System.Text.Encoding.UTF8.GetString(document);

    [Fact]
    public async Task Every_document_is_valid()
    {
        Assert.Empty(await Faults(Utf8(Write(Published("de", 9), Published("uk", 10), Published("fr", 11)))));
        Assert.Empty(await Faults(Utf8(Write(Published("uk", 9)))));
        var bare = new EditionText("uk", "]]> \u0001 \u202E \"</script>", "", [], [], new("Рада", "javascript:alert(1)"), "");
        Assert.Empty(await Faults(Utf8(Write(Published("uk", 9, text: bare) with { Corrections = [new(2, "Мер — Олена.", Noon)] }))));
        Assert.Empty(await Faults(Utf8(Ninjs.Canceled(Id, "de", Settings))));
    }

    [Theory]
    [InlineData("""{ "uri": "https://x.example/1", "headline": "unknown property" }""")]
    [InlineData("""{ "language": "de" }""")]
    [InlineData("""{ "uri": "https://x.example/1", "versionCreated": "yesterday" }""")]
    [InlineData("""{ "uri": "https://x.example/1", "pubStatus": "gone" }""")]
    [InlineData("""{ "uri": "https://x.example/1", "associations": [ { "uri": "https://x.example/2" } ] }""")]
    [InlineData("""{ "uri": "https://x.example/1", "associations": [ { "name": "x", "uri": "https://x.example/2", "unknown": 1 } ] }""")]
    [InlineData("""{ "uri": "https://x.example/1", "bodies": [ { "contentType": "text/html" } ] }""")]
    public async Task The_schema_as_it_is_read_here_refuses_what_it_should(string json) => Assert.NotEmpty(await Faults(json));

    [Fact]
    public void Language_versions_are_associations()
    {
        var document = JsonDocument.Parse(Write(Published("de", 9), Published("uk", 10), Published("fr", 11), Published("it", 12), Removed("it", 13))).RootElement;
        Assert.Equal(
            [("fr", "translation", $"{Origin}ninjs/{Id}/fr.json"), ("uk", "translatedFrom", $"{Origin}ninjs/{Id}/uk.json")],
            document.GetProperty("associations").EnumerateArray().Select(other => (
                other.GetProperty("language").GetString(), other.GetProperty("rel").GetString(), other.GetProperty("uri").GetString())));
    }

    [Fact]
    public void Texts_are_as_they_were_approved()
    {
        var document = JsonDocument.Parse(Write(Published("de", 9, 2, Text("de", "*Wasser* stieg.")))).RootElement;
        Assert.Equal("Headline in de", document.GetProperty("headlines")[0].GetProperty("value").GetString());
        Assert.Equal("<p><em>Wasser</em> stieg.</p>\n", document.GetProperty("bodies")[0].GetProperty("value").GetString());
        Assert.Equal("Wasser stieg.", document.GetProperty("bodies")[1].GetProperty("value").GetString());
        Assert.Equal("2", document.GetProperty("version").GetString());
        Assert.Equal("2026-11-23T14:00:00+02:00", document.GetProperty("firstCreated").GetString());
        Assert.Equal("2026-11-23T15:00:00+02:00", document.GetProperty("versionCreated").GetString());
    }

    // The library knows JSON Schema up to draft 7. What the schema says with unevaluatedProperties beside a $ref is said here with the
    // referred properties written out and additionalProperties.
    static Task<JsonSchema> ReadSchema()
    {
        var schema = JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Repository.Root, "tests", "Unit", "Site", "Schemas", "ninjs-schema_3.1.json")))!.AsObject();
        var type = schema["$defs"]!["ninjsType"]!.AsObject();
        var association = type["properties"]!["associations"]!["items"]!.AsObject();
        var root = WrittenOut(schema, type);
        root["definitions"] = schema["$defs"]!.DeepClone();
        root["definitions"]!.AsObject().Remove("unevaluatedProperties"); // stands among the definitions by mistake
        root["definitions"]!["association"] = WrittenOut(association, type);
        var json = root.ToJsonString().Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal)
            .Replace("\"$ref\":\"https://geojson.org/schema/GeoJSON.json#\"", "\"type\":\"object\"", StringComparison.Ordinal); // no site is looked up
        return JsonSchema.FromJsonAsync(json);
    }

    static JsonObject WrittenOut(JsonObject closed, JsonObject type)
    {
        var properties = type["properties"]!.DeepClone().AsObject();
        foreach (var (name, property) in closed["properties"]?.AsObject() ?? [])
        {
            properties[name] = property!.DeepClone();
        }

        properties["associations"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["$ref"] = "#/$defs/association" } };
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = closed["required"]!.DeepClone(),
            ["additionalProperties"] = false,
        };
    }
}
