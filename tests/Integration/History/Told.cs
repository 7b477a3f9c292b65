using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Contracts.History;
using ChasPravdy.History.Replay;
using ChasPravdy.Platform;

namespace ChasPravdy.Tests.Integration.History;

/// <summary>Facts as the services tell them, each stream patching its own part of the document.</summary>
static class Told
{
    public static readonly string[] Services = ["drafting", "translation", "publishing"];

    static readonly DateTimeOffset Morning = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Articles with five streams each: the draft, three translation tasks, the publication.</summary>
    public static List<ArticleFact> Newsroom(int articles, int versions) =>
    [
        .. from article in Enumerable.Range(0, articles).Select(_ => Guid.CreateVersion7()).ToList()
           from version in Enumerable.Range(1, versions)
           from stream in new[] { "drafting/", "translation/de", "translation/fr", "translation/uk", "publishing/" }
           select Fact(article, stream.Split('/')[0], $"{article}{stream.Split('/')[1]}", version, Changes(stream, version)),
    ];

    /// <summary>One stream of one article.</summary>
    public static ArticleFact[] Stream(string service, int versions)
    {
        var article = Guid.CreateVersion7();
        return [.. Enumerable.Range(1, versions).Select(version =>
            Fact(article, service, article.ToString(), version, Changes($"{service}/de", version)))];
    }

    /// <summary>The canonical state document after the facts in the given order.</summary>
    public static string StateOf(IEnumerable<ArticleFact> facts)
    {
        JsonNode? state = new JsonObject();
        foreach (var fact in facts)
        {
            state = MergePatch.Apply(state, fact.Changes);
        }

        return Encoding.UTF8.GetString(CanonicalJson.Bytes(state));
    }

    static ArticleFact Fact(Guid article, string service, string stream, int version, JsonObject changes) => new(
        article, Guid.CreateVersion7(), service, stream, version, "something_happened", Morning.AddSeconds(version),
        new Actor("olena", "Olena", "author"), Guid.NewGuid().ToString(), null, Guid.NewGuid().ToString("N"), JsonSerializer.SerializeToElement(changes));

    // Every member is set by one stream alone, and taken away again now and then.
    static JsonObject Changes(string stream, int version) => stream.Split('/') switch
    {
        ["drafting", _] => new() { ["title"] = $"Заголовок {version}", ["comment"] = version % 2 == 0 ? null : "ні" },
        ["translation", var language] => Of(language, new()
        {
            ["task"] = new JsonObject { ["epoch"] = version },
            ["text"] = new JsonObject { [$"{version % 7}"] = $"t{version}", [$"{(version + 3) % 7}"] = null },
        }),
        _ => Of("de", new() { ["edition"] = new JsonObject { ["revision"] = version, ["notice"] = version % 3 == 0 ? null : "!" } }),
    };

    static JsonObject Of(string language, JsonObject part) => new() { ["languages"] = new JsonObject { [language] = part } };
}
