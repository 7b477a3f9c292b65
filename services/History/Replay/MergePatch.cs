using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChasPravdy.History.Replay;

/// <summary>JSON Merge Patch, RFC 7396: how facts change an article's state document.</summary>
public static class MergePatch
{
    /// <summary>
    /// The target after the patch. A target that is an object is changed in place and returned, so that
    /// replaying a thousand facts does not copy the document a thousand times: the caller gives it away.
    /// </summary>
    public static JsonNode? Apply(JsonNode? target, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            return Node(patch);
        }

        var result = target as JsonObject ?? [];
        foreach (var member in patch.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
            {
                result.Remove(member.Name);
                continue;
            }

            result.TryGetPropertyValue(member.Name, out var current);
            var next = Apply(current, member.Value);
            if (next is null || !ReferenceEquals(next, current))
            {
                result[member.Name] = next;
            }
        }

        return result;
    }

    /// <summary>
    /// The patch that turns <paramref name="from"/> into <paramref name="to"/>. No member of either may be null,
    /// as none of a replayed document is: in a merge patch null means "remove".
    /// </summary>
    public static JsonObject Between(JsonObject from, JsonObject to)
    {
        var patch = new JsonObject();
        foreach (var (name, _) in from)
        {
            if (!to.ContainsKey(name))
            {
                patch[name] = null;
            }
        }

        foreach (var (name, after) in to)
        {
            if (!from.TryGetPropertyValue(name, out var before) || !JsonNode.DeepEquals(before, after))
            {
                patch[name] = before is JsonObject old && after is JsonObject young ? Between(old, young) : after?.DeepClone();
            }
        }

        return patch;
    }

    static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };
}
