using System.Text.Json.Nodes;
using ChasPravdy.History.Replay;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.History;

public sealed class MergePatchTests
{
    // RFC 7396, appendix A, every row.
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", "null", "null")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("[1,2]", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void A_patch_does_what_the_RFC_shows(string original, string patch, string result) =>
        Same(JsonNode.Parse(result), MergePatch.Apply(JsonNode.Parse(original), Json.Element(patch)));

    // RFC 7396, section 3.
    [Fact]
    public void The_author_of_the_RFC_gets_his_article_back() => Same(
        JsonNode.Parse("""
            { "title": "Hello!", "author": { "givenName": "John" }, "tags": ["example"], "content": "This will be unchanged",
              "phoneNumber": "+01-123-456-7890" }
            """),
        MergePatch.Apply(
            JsonNode.Parse("""
                { "title": "Goodbye!", "author": { "givenName": "John", "familyName": "Doe" }, "tags": ["example", "sample"],
                  "content": "This will be unchanged" }
                """),
            Json.Element("""
                { "title": "Hello!", "phoneNumber": "+01-123-456-7890", "author": { "familyName": null }, "tags": ["example"] }
                """)));

    [Fact]
    public void A_null_inside_an_array_stays() =>
        Same(JsonNode.Parse("""{"a":[1,null]}"""), MergePatch.Apply(Json.Object("{}"), Json.Element("""{"a":[1,null]}""")));

    [Fact]
    public void A_patch_applied_twice_is_as_good_as_once() => Gen.Select(Json.Document, Json.Patch).Sample((document, patch) =>
    {
        var once = MergePatch.Apply(document.DeepClone(), Json.Element(patch));
        return JsonNode.DeepEquals(once, MergePatch.Apply(once!.DeepClone(), Json.Element(patch)));
    });

    [Fact]
    public void No_patch_leaves_a_null_member_behind() => Gen.Select(Json.Document, Json.Patch).Sample((document, patch) =>
        !HasNullMember(MergePatch.Apply(document, Json.Element(patch))));

    [Fact]
    public void Patches_to_different_members_may_come_in_either_order() =>
        Gen.Select(Json.Document, Json.Patch, Json.Patch).Sample((document, drafting, translation) =>
        {
            var one = Json.Element(new JsonObject { ["drafting"] = drafting.DeepClone() });
            var other = Json.Element(new JsonObject { ["translation"] = translation.DeepClone() });
            return JsonNode.DeepEquals(
                MergePatch.Apply(MergePatch.Apply(document.DeepClone(), one), other),
                MergePatch.Apply(MergePatch.Apply(document.DeepClone(), other), one));
        });

    [Fact]
    public void The_patch_between_two_documents_leads_from_one_to_the_other() =>
        Gen.Select(Json.Document, Json.Document).Sample((from, to) =>
            JsonNode.DeepEquals(to, MergePatch.Apply(from.DeepClone(), Json.Element(MergePatch.Between(from, to)))));

    [Fact]
    public void The_patch_between_equal_documents_is_empty() =>
        Json.Document.Sample(document => MergePatch.Between(document, (JsonObject)document.DeepClone()).Count == 0);

    static bool HasNullMember(JsonNode? node) =>
        node is JsonObject members && members.Any(member => member.Value is null || HasNullMember(member.Value));

    static void Same(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"{actual?.ToJsonString() ?? "null"} is not {expected?.ToJsonString() ?? "null"}");
}
