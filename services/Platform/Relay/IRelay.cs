using System.Text.Json.Nodes;
using ChasPravdy.Contracts;
using JasperFx.Events;
using Marten;

namespace ChasPravdy.Platform;

/// <summary>Says what a stored event means to the rest of the newsroom.</summary>
public interface IRelay
{
    /// <summary>Translates one event; called in stream order, again after a failure, and never for an event twice at once.</summary>
    /// <param name="e">The event with its metadata.</param>
    /// <param name="query">For texts that the event only names.</param>
    /// <param name="ct">Cancelled when another replica takes over.</param>
    ValueTask<Relayed> Translate(IEvent e, IQuerySession query, CancellationToken ct);
}

/// <summary>
/// Marks stored events that belong to no article, such as a glossary's. History keeps articles, so the relay passes these over: by this
/// mark, never by accident. Their own service answers who changed what.
/// </summary>
public interface IOfNoArticle;

/// <summary>What one event means.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Changes">A JSON Merge Patch (RFC 7396) to the article's state document, kept by History.</param>
/// <param name="Messages">What other services need to hear; published after the fact.</param>
public sealed record Relayed(Guid ArticleId, JsonObject Changes, params IArticleMessage[] Messages)
{
    /// <summary>Subject ids of those whom the event concerns besides its actor, such as the holder of a claim that was taken away.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];
}
