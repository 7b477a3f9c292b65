using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Contracts.Drafting;
using ChasPravdy.Platform;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.Drafting.Articles;

/// <summary>What an article's events mean: to History as changes of its state document, to Translation and Publishing as messages.</summary>
public sealed class ArticleRelay : IRelay
{
    static readonly JsonSerializerOptions Json = ConfiguredJson();

    readonly FoldedStreams<Article> articles = new();

    public async ValueTask<Relayed> Translate(IEvent e, IQuerySession query, CancellationToken ct)
    {
        var (_, article) = await articles.Around(e, query, ct);
        return Translate(e, article);
    }

    static Relayed Translate(IEvent e, Article article) => e.Data switch
    {
        ArticleDrafted drafted => new(e.StreamId, With(Text(drafted.Text), new()
        {
            ["id"] = e.StreamId.ToString(),
            ["stage"] = "drafting",
            ["revision"] = 0,
            ["authors"] = new JsonArray(drafted.By),
        })),
        ArticleSaved saved => new(e.StreamId, With(Text(saved.Text), new()
        {
            ["authors"] = JsonSerializer.SerializeToNode(article.Authors, Json),
        })),
        ArticleSubmitted => new(e.StreamId, new JsonObject { ["stage"] = "inReview", ["comment"] = null }),
        ArticleReturned returned => new(e.StreamId, new JsonObject { ["stage"] = "drafting", ["comment"] = returned.Comment }),
        ArticleApproved approved => new(
            e.StreamId,
            new JsonObject { ["stage"] = "approved", ["revision"] = approved.Revision, ["textHash"] = approved.TextHash },
            Approved(approved, article)),
        ArticleReopened reopened => new(
            e.StreamId, new JsonObject { ["stage"] = "drafting", ["comment"] = null, ["correctionNote"] = reopened.Note }),
        ArticleAbandoned abandoned => new(
            e.StreamId,
            new JsonObject { ["stage"] = "abandoned", ["reason"] = abandoned.Reason },
            new ArticleGivenUp(e.StreamId, e.Version, abandoned.Reason)),
        ArticleWentLive => new(e.StreamId, WentLive(article)),
        ArticleStruck struck => new(e.StreamId, new JsonObject { ["stage"] = "killed", ["reason"] = struck.Reason }),
        _ => throw new InvalidOperationException($"The relay does not know {e.EventTypeName}."),
    };

    static RevisionApproved Approved(ArticleApproved approved, Article article) => new(
        article.Id,
        article.Version,
        approved.Revision,
        approved.TextHash,
        article.Text!.ToEdition(),
        approved.At,
        article.CorrectionNote);

    static JsonObject WentLive(Article article) => new()
    {
        ["stage"] = JsonSerializer.SerializeToNode(article.Stage, Json),
        ["liveRevision"] = article.LiveRevision,
        ["correctionNote"] = article.CorrectionNote,
    };

    static JsonObject Text(ArticleText text) => new()
    {
        ["sourceLanguage"] = text.Language,
        ["title"] = text.Title,
        ["lead"] = text.Lead,
        ["blocks"] = JsonSerializer.SerializeToNode(text.Blocks, Json),
        ["tags"] = JsonSerializer.SerializeToNode(text.Tags, Json),
        ["source"] = Source(text),
        ["byline"] = text.Byline,
    };

    // A merge patch merges objects: both members must be named, so that none of an older source is left.
    static JsonObject? Source(ArticleText text) =>
        text.Source is null ? null : new JsonObject { ["name"] = text.Source.Name, ["url"] = text.Source.Url };

    static JsonObject With(JsonObject changes, JsonObject more)
    {
        foreach (var (name, value) in more)
        {
            changes[name] = value?.DeepClone();
        }

        return changes;
    }

    static JsonSerializerOptions ConfiguredJson()
    {
        var json = new JsonSerializerOptions();
        StrictJson.Configure(json);
        return json;
    }
}
