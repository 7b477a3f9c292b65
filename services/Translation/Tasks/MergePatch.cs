using System.Text.Json.Nodes;

namespace ChasPravdy.Translation.Tasks;

/// <summary>JSON Merge Patch, RFC 7396, the other way round.</summary>
public static class MergePatch
{
    /// <summary>The smallest patch that makes <paramref name="after"/> of <paramref name="before"/>; neither may hold a null.</summary>
    public static JsonObject Between(JsonObject before, JsonObject after)
    {
        var patch = new JsonObject();
        foreach (var (name, was) in before)
        {
            if (!after.ContainsKey(name))
                patch[name] = null;
            else if (was is JsonObject old && after[name] is JsonObject @new)
                Add(patch, name, Between(old, @new));
            else if (!JsonNode.DeepEquals(was, after[name]))
                patch[name] = after[name]?.DeepClone();
        }

        foreach (var (name, value) in after)
        {
            if (!before.ContainsKey(name))
                patch[name] = value?.DeepClone();
        }

        return patch;
    }

    static void Add(JsonObject patch, string name, JsonObject changes)
    {
        if (changes.Count > 0)
            patch[name] = changes;
    }
}
