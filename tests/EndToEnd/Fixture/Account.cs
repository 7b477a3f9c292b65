using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

/// <summary>Settles an article's account: every stored event is in History, in order, once, and replays to the same state.</summary>
static class Account
{
    static readonly (string Service, string Streams)[] Stores =
    [
        ("drafting", "select stream_id, version, id from mt_events where stream_id = '{0}'"),
        ("translation", "select e.stream_id, e.version, e.id from mt_events e where e.stream_id in (select stream_id from mt_events where data ->> 'articleId' = '{0}')"),
        ("publishing", "select stream_id, version, id from mt_events where stream_id = '{0}'"),
    ];

    public static async Task<IReadOnlyList<Fact>> Settles(RunningNewsroom running, Guid articleId, int seconds = 60)
    {
        var auditor = running.Newsroom.Person("andrii");
        IReadOnlyList<Fact> facts;
        HashSet<string> stored;
        do
        {
            // What was stored may still cause more to be stored: the account is taken when nothing came in between.
            stored = await Stored(running, articleId);
            facts = await auditor.History.WhenRecorded(
                articleId, $"all {stored.Count} events of {articleId} in History", facts => facts.Count >= stored.Count, TimeSpan.FromSeconds(seconds));
        }
        while (stored.Count < (await Stored(running, articleId)).Count);

        Assert.Equal(
            stored.Order(),
            facts.Select(fact => $"{fact.Service}|{fact.Stream}|{fact.StreamVersion}|{fact.EventId}").Order());
        Assert.Equal(Enumerable.Range(1, facts.Count).Select(position => (long)position), facts.Select(fact => fact.Position));
        foreach (var stream in facts.GroupBy(fact => (fact.Service, fact.Stream)))
        {
            Assert.Equal(Enumerable.Range(1, stream.Count()).Select(version => (long)version), stream.Select(fact => fact.StreamVersion));
        }

        var state = await auditor.History.State(articleId);
        var again = await auditor.History.State(articleId, position: facts.Count);
        Assert.Equal(state.State.GetRawText(), again.State.GetRawText());
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(state.State.GetRawText()), Replay(facts)),
            "Applying the patches by hand gives another state.");
        return facts;
    }

    static async Task<HashSet<string>> Stored(RunningNewsroom running, Guid articleId)
    {
        var stored = new HashSet<string>();
        foreach (var (service, streams) in Stores)
        {
            stored.UnionWith((await running.Sql(service, string.Format(System.Globalization.CultureInfo.InvariantCulture, streams, articleId)))
                .Select(row => $"{service}|{row}"));
        }

        return stored;
    }

    // RFC 7396, as any JSON tool has it.
    static JsonNode? Replay(IEnumerable<Fact> facts) =>
        facts.Aggregate((JsonNode?)new JsonObject(), (state, fact) => Merge(state, fact.Changes));

    static JsonNode? Merge(JsonNode? target, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            return JsonNode.Parse(patch.GetRawText());
        }

        var merged = target as JsonObject ?? [];
        foreach (var member in patch.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
            {
                merged.Remove(member.Name);
            }
            else
            {
                var old = merged[member.Name];
                merged.Remove(member.Name);
                merged[member.Name] = Merge(old, member.Value);
            }
        }

        return merged;
    }
}
