using System.Text.Json.Nodes;

namespace ChasPravdy.History.Replay;

/// <summary>JSON Patch, RFC 6902: what changed between two states of an article.</summary>
public static class JsonPatch
{
    /// <summary>
    /// Operations (<c>add</c>, <c>remove</c>, <c>replace</c>) that turn <paramref name="from"/> into <paramref name="to"/>,
    /// members in ordinal order, so that the same two states always give the same patch.
    /// </summary>
    public static JsonArray Between(JsonObject from, JsonObject to)
    {
        var operations = new JsonArray();
        Compare(operations, "", from, to);
        return operations;
    }

    static void Compare(JsonArray operations, string path, JsonNode? from, JsonNode? to)
    {
        if (from is JsonObject before && to is JsonObject after)
        {
            CompareMembers(operations, path, before, after);
        }
        else if (from is JsonArray old && to is JsonArray young)
        {
            CompareItems(operations, path, old, young);
        }
        else if (!JsonNode.DeepEquals(from, to))
        {
            operations.Add(Operation("replace", path, to));
        }
    }

    static void CompareMembers(JsonArray operations, string path, JsonObject from, JsonObject to)
    {
        foreach (var name in from.Select(member => member.Key).Union(to.Select(member => member.Key)).Order(StringComparer.Ordinal))
        {
            var place = $"{path}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (!to.TryGetPropertyValue(name, out var after))
            {
                operations.Add(Removal(place));
            }
            else if (!from.TryGetPropertyValue(name, out var before))
            {
                operations.Add(Operation("add", place, after));
            }
            else
            {
                Compare(operations, place, before, after);
            }
        }
    }

    // What an editor inserts or cuts is one run of blocks: the equal head and tail stay, only what lies between is named.
    static void CompareItems(JsonArray operations, string path, JsonArray from, JsonArray to)
    {
        var shorter = Math.Min(from.Count, to.Count);
        var head = 0;
        while (head < shorter && JsonNode.DeepEquals(from[head], to[head]))
        {
            head++;
        }

        var tail = 0;
        while (tail < shorter - head && JsonNode.DeepEquals(from[^(tail + 1)], to[^(tail + 1)]))
        {
            tail++;
        }

        var (oldEnd, newEnd) = (from.Count - tail, to.Count - tail);
        var both = Math.Min(oldEnd, newEnd);
        for (var i = head; i < both; i++)
        {
            Compare(operations, $"{path}/{i}", from[i], to[i]);
        }

        for (var i = oldEnd - 1; i >= both; i--)
        {
            operations.Add(Removal($"{path}/{i}"));
        }

        for (var i = both; i < newEnd; i++)
        {
            operations.Add(Operation("add", $"{path}/{i}", to[i]));
        }
    }

    static JsonObject Removal(string path) => new() { ["op"] = "remove", ["path"] = path };

    static JsonObject Operation(string op, string path, JsonNode? value) =>
        new() { ["op"] = op, ["path"] = path, ["value"] = value?.DeepClone() };
}
