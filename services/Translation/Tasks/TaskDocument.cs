using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Tasks;

/// <summary>The part of an article's state document that one translation task is responsible for.</summary>
public static class TaskDocument
{
    static readonly JsonSerializerOptions Json = ConfiguredJson();

    /// <param name="task">The task.</param>
    /// <param name="only">The segments to tell of; all when null.</param>
    public static JsonObject Of(TranslationTask task, IReadOnlySet<string>? only = null)
    {
        var document = new JsonObject { ["task"] = Task(task) };
        if (task.Revision > 0)
            document["text"] = Text(task, only);
        return For(task.Language, document);
    }

    /// <summary>What a patch or document says, in its place inside the article's.</summary>
    public static JsonObject For(string language, JsonObject part) => new() { ["languages"] = new JsonObject { [language] = part } };

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
        if (task.OwnDeadline is { } deadline)
            document["deadline"] = Value(deadline);
        if (task.ReleaseAt is { } release)
            document["releaseAt"] = Value(release);
        if (task.Confirmations.Count > 0)
            document["confirmations"] = Confirmations(task);
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

    static JsonObject Text(TranslationTask task, IReadOnlySet<string>? only)
    {
        var (document, segments, provenance) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var segment in task.Segments())
        {
            if (only?.Contains(segment.Key) == false || task.WorkOn(segment.Key) is not { } work)
                continue;
            if (segment.Key is SegmentedText.TitleKey or SegmentedText.LeadKey)
                (document[segment.Key], provenance[segment.Key]) = (work.Text, Origin(work));
            else
                segments[segment.Key] = Segment(work);
        }

        document["segments"] = segments;
        document["provenance"] = provenance;
        if (task.TextHash is not null)
            document["hash"] = task.TextHash;
        return document;
    }

    static JsonObject Segment(SegmentWork work)
    {
        var segment = Origin(work);
        segment["text"] = work.Text;
        return segment;
    }

    static JsonObject Origin(SegmentWork work)
    {
        var origin = new JsonObject { ["origin"] = Value(work.Origin), ["by"] = work.By };
        foreach (var (name, value) in new (string, JsonNode?)[]
        {
            ("at", work.At is null ? null : Value(work.At)),
            ("score", work.Score),
            ("memory", work.Memory),
            ("engine", work.Engine),
            ("suggestedBy", work.SuggestedBy),
            ("confirmed", work.Confirmed),
        })
        {
            if (value is not null)
                origin[name] = value;
        }

        return origin;
    }

    static JsonObject Confirmations(TranslationTask task)
    {
        var document = new JsonObject();
        foreach (var confirmation in task.Confirmations)
        {
            var said = document[confirmation.Version.ToString(CultureInfo.InvariantCulture)] = new JsonObject { ["by"] = confirmation.By };
            if (confirmation.At is not null)
                said["at"] = Value(confirmation.At);
        }

        return document;
    }

    static JsonSerializerOptions ConfiguredJson()
    {
        var json = new JsonSerializerOptions();
        StrictJson.Configure(json);
        return json;
    }
}
