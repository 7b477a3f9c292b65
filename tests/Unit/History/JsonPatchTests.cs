using System.Globalization;
using System.Text.Json.Nodes;
using ChasPravdy.History.Replay;
using CsCheck;
using Xunit;

namespace ChasPravdy.Tests.Unit.History;

public sealed class JsonPatchTests
{
    [Fact]
    public void The_operations_lead_from_one_document_to_the_other() =>
        Gen.Select(Json.Document, Json.Document).Sample((from, to) =>
            JsonNode.DeepEquals(to, Applied(from, JsonPatch.Between(from, to))));

    [Fact]
    public void Equal_documents_need_no_operation() =>
        Json.Document.Sample(document => JsonPatch.Between(document, (JsonObject)document.DeepClone()).Count == 0);

    [Fact]
    public void A_block_put_between_others_is_one_operation() => Assert.Equal(
        """[{"op":"add","path":"/blocks/1","value":"new"}]""",
        JsonPatch.Between(Json.Object("""{"blocks":["a","b","c"]}"""), Json.Object("""{"blocks":["a","new","b","c"]}""")).ToJsonString());

    [Fact]
    public void A_cut_takes_the_last_first() => Assert.Equal(
        """[{"op":"remove","path":"/blocks/2"},{"op":"remove","path":"/blocks/1"}]""",
        JsonPatch.Between(Json.Object("""{"blocks":["a","b","c","d"]}"""), Json.Object("""{"blocks":["a","d"]}""")).ToJsonString());

    [Fact]
    public void Names_are_escaped_as_JSON_Pointer_wants() => Assert.Equal(
        """[{"op":"replace","path":"/a~1b/m~0n","value":2}]""",
        JsonPatch.Between(Json.Object("""{"a/b":{"m~n":1}}"""), Json.Object("""{"a/b":{"m~n":2}}""")).ToJsonString());

    [Fact]
    public void What_stayed_is_not_named() => Assert.Equal(
        """[{"op":"replace","path":"/languages/de/task/state","value":"claimed"},{"op":"remove","path":"/lead"}]""",
        JsonPatch.Between(
            Json.Object("""{"lead":"x","title":"t","languages":{"de":{"task":{"state":"open"}},"fr":{}}}"""),
            Json.Object("""{"title":"t","languages":{"fr":{},"de":{"task":{"state":"claimed"}}}}""")).ToJsonString());

    // As little of RFC 6902 as the test needs; written apart from the code it tests.
    static JsonNode Applied(JsonObject document, JsonArray operations)
    {
        var result = document.DeepClone();
        foreach (var operation in operations)
        {
            var steps = ((string)operation!["path"]!).Split('/').Skip(1)
                .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
            var parent = steps.SkipLast(1).Aggregate(result, (node, step) =>
                node is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
            Change(parent, steps[^1], (string)operation["op"]!, operation["value"]?.DeepClone());
        }

        return result;
    }

    static void Change(JsonNode parent, string step, string op, JsonNode? value)
    {
        if (parent is JsonArray items)
        {
            var index = int.Parse(step, CultureInfo.InvariantCulture);
            if (op != "add")
            {
                items.RemoveAt(index);
            }

            if (op != "remove")
            {
                items.Insert(index, value);
            }

            return;
        }

        var members = (JsonObject)parent;
        Assert.Equal(op != "add", members.ContainsKey(step));
        members.Remove(step);
        if (op != "remove")
        {
            members[step] = value;
        }
    }
}
