using ChasPravdy.Contracts;
using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Articles;

// Facts, stored for ever: only add optional fields. A changed meaning is a new event.
public abstract record ArticleEvent;
public sealed record ArticleDrafted(ArticleText Text, string By, DateTimeOffset At) : ArticleEvent;
public sealed record ArticleSaved(ArticleText Text, string By, DateTimeOffset At) : ArticleEvent;
public sealed record ArticleSubmitted(string By, DateTimeOffset At) : ArticleEvent;
public sealed record ArticleReturned(string Comment, string By, DateTimeOffset At) : ArticleEvent;
public sealed record ArticleApproved(int Revision, string TextHash, string By, DateTimeOffset At) : ArticleEvent;
public sealed record ArticleReopened(string Note, string By, DateTimeOffset At) : ArticleEvent;
public sealed record ArticleAbandoned(string Reason, string By, DateTimeOffset At) : ArticleEvent;
public sealed record ArticleWentLive(int Revision, DateTimeOffset At) : ArticleEvent;
public sealed record ArticleStruck(string Reason, DateTimeOffset At) : ArticleEvent;

public abstract record ArticleCommand;
public sealed record DraftArticle(ArticleText Text, string By, DateTimeOffset Now) : ArticleCommand;
public sealed record SaveArticle(ArticleText Text, string By, DateTimeOffset Now) : ArticleCommand;
public sealed record SubmitArticle(string By, DateTimeOffset Now) : ArticleCommand;
public sealed record ReturnArticle(string Comment, string By, DateTimeOffset Now) : ArticleCommand;
public sealed record ApproveArticle(string TextHash, string By, DateTimeOffset Now) : ArticleCommand;
public sealed record CorrectArticle(string Note, string By, DateTimeOffset Now) : ArticleCommand;
public sealed record AbandonArticle(string Reason, string By, DateTimeOffset Now) : ArticleCommand;
public sealed record NoteLive(int Revision, DateTimeOffset Now) : ArticleCommand;
public sealed record NoteKill(string Reason, DateTimeOffset Now) : ArticleCommand;

public enum Stage
{
    Drafting,
    InReview,
    Approved,
    Published,
    Abandoned,
    Killed,
}

/// <summary>A text as its author wrote it, with the blocks that its body was read as.</summary>
public sealed record ArticleText(
    string Language,
    string Title,
    string Lead,
    string Body,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<string> Tags,
    InformationSource? Source,
    string Byline)
{
    public EditionText ToEdition() => new(Language, Title, Lead, Blocks, Tags, Source, Byline);

    /// <summary>Same words, as the author sent them, and the same known of the pictures in them.</summary>
    public bool SaysTheSameAs(ArticleText other) =>
        (Language, Title, Lead, Body, Source, Byline) == (other.Language, other.Title, other.Lead, other.Body, other.Source, other.Byline)
        && Tags.SequenceEqual(other.Tags)
        && Pictures.SequenceEqual(other.Pictures);

    IEnumerable<PlacedPicture> Pictures => Blocks.Select(block => block.Picture).OfType<PlacedPicture>();
}

public sealed record Article(Guid Id, long Version) : IAggregate<Article>
{
    public ArticleText? Text { get; init; }

    public Stage Stage { get; init; }

    /// <summary>The newest approved revision; 0 before the first.</summary>
    public int Revision { get; init; }

    /// <summary>The newest revision that readers have seen; 0 before the first.</summary>
    public int LiveRevision { get; init; }

    /// <summary>The public note of a correction under way.</summary>
    public string? CorrectionNote { get; init; }

    /// <summary>Why the editor returned it.</summary>
    public string? Comment { get; init; }

    /// <summary>Subject ids of everyone whose words are or were in the text.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public string TextHash() => Platform.TextHash.Of(Text!.ToEdition());

    public static Article Initial(Guid id) => new(id, 0);

    public static Article Evolve(Article state, object @event) => ArticleDecider.Evolve(state, (ArticleEvent)@event);
}
