using System.Text.Json.Nodes;

namespace ChasPravdy.Site.Pages;

/// <summary>JSON for machines: what is not there is not mentioned.</summary>
static class StatedProperties
{
    public static JsonObject Stated(this JsonObject properties)
    {
        foreach (var (name, _) in properties.Where(property => property.Value is null).ToList())
        {
            properties.Remove(name);
        }

        return properties;
    }

    public static JsonArray? OrNothing(this IEnumerable<JsonNode?> nodes) => nodes.ToArray() is { Length: > 0 } some ? new(some) : null;
}
