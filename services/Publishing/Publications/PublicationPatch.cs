using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

/// <summary>A publication's part of the article's state document: <c>languages.{lang}.edition</c> and <c>publication</c>.</summary>
public static class PublicationPatch
{
    static readonly JsonSerializerOptions Json = ConfiguredJson();

    /// <summary>The JSON Merge Patch (RFC 7396) that leads from one state to the next; before the first event there was nothing.</summary>
    public static JsonObject Between(Publication before, Publication after) =>
        Difference(before.Version == 0 ? [] : Document(before), Document(after));

    static JsonObject Document(Publication publication)
    {
        var view = PublicationView.Of(publication);
        var languages = new JsonObject();
        foreach (var (language, edition) in view.Editions)
        {
            languages[language] = new JsonObject { ["edition"] = JsonSerializer.SerializeToNode(edition, Json) };
        }

        return new()
        {
            ["languages"] = languages,
            ["publication"] = JsonSerializer.SerializeToNode(new { view.State, view.Schedule, view.Embargo, view.Notice, view.Reason, view.StandingOrders, view.HeldBack }, Json),
        };
    }

    static JsonObject Difference(JsonObject before, JsonObject after)
    {
        var patch = new JsonObject();
        foreach (var (name, value) in after)
        {
            var old = before[name];
            if (value is JsonObject members && old is null or JsonObject)
            {
                // A patch cannot say "an empty object", and none of these has a use for one.
                var inner = Difference(old as JsonObject ?? [], members);
                if (inner.Count > 0)
                {
                    patch[name] = inner;
                }
            }
            else if (!JsonNode.DeepEquals(old, value))
            {
                patch[name] = value?.DeepClone();
            }
        }

        // What is left out when there is nothing to say is no longer so.
        foreach (var (name, value) in before)
        {
            if (value is not null && !after.ContainsKey(name))
            {
                patch[name] = null;
            }
        }

        return patch;
    }

    static JsonSerializerOptions ConfiguredJson()
    {
        var json = new JsonSerializerOptions();
        StrictJson.Configure(json);
        return json;
    }
}
