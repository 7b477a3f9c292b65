using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Tasks;

/// <summary>The part of an article's state document that one translation task is responsible for.</summary>
public static class TaskDocument
{
    static readonly JsonSerializerOptions Json = ConfiguredJson();

    public static JsonObject Of(TranslationTask task)
    {
        var document = new JsonObject { ["task"] = Task(task) };
        if (task.Revision > 0)
            document["text"] = Text(task);
        return For(task.Language, document);
    }

    /// <summary>What a patch or document says, in its place inside the article's.</summary>
    public static JsonObject For(string language, JsonObject part) => new() { ["languages"] = new JsonObject { [language] = part } };

    public static JsonObject Segment(string text, Origin origin, string by) =>
        new() { ["text"] = text, ["origin"] = Value(origin), ["by"] = by };

    public static JsonNode? Value<T>(T value) => JsonSerializer.SerializeToNode(value, Json);

    static JsonObject Task(TranslationTask task)
    {
        var document = new JsonObject { ["state"] = Value(task.State) };
        if (task.Revision > 0)
            (document["revision"], document["epoch"]) = (task.Revision, task.Epoch);
        if (task.ClaimedBy is not null)
            (document["by"], document["leaseUntil"]) = (task.ClaimedBy, Value(task.LeaseUntil));
        if (task.Comment is not null)
            document["comment"] = task.Comment;
        if (task.Dismissals.Count > 0)
            document["dismissals"] = Dismissals(task);
        return document;
    }

    // By segment, then by check.
    static JsonObject Dismissals(TranslationTask task) => new(task.Dismissals.GroupBy(dismissal => dismissal.Key).Select(segment =>
        KeyValuePair.Create(segment.Key, (JsonNode?)new JsonObject(segment.Select(dismissal => KeyValuePair.Create(dismissal.Check, (JsonNode?)new JsonObject
        {
            ["reason"] = dismissal.Reason,
            ["by"] = dismissal.By,
            ["at"] = Value(dismissal.At),
            ["texts"] = dismissal.Texts,
        }))))));

    static JsonObject Text(TranslationTask task)
    {
        var (document, segments) = (new JsonObject(), new JsonObject());
        foreach (var segment in task.Segments())
        {
            if (task.WorkOn(segment.Key) is not { } work)
                continue;
            if (segment.Key is SegmentedText.TitleKey or SegmentedText.LeadKey)
                document[segment.Key] = work.Text;
            else
                segments[segment.Key] = Segment(work.Text, work.Origin, work.By);
        }

        document["segments"] = segments;
        if (task.TextHash is not null)
            document["hash"] = task.TextHash;
        return document;
    }

    static JsonSerializerOptions ConfiguredJson()
    {
        var json = new JsonSerializerOptions();
        StrictJson.Configure(json);
        return json;
    }
}
