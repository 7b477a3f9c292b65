using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Articles;

public static class ArticleDecider
{
    public static IReadOnlyList<ArticleEvent> Decide(ArticleCommand command, Article article) => (command, article.Stage) switch
    {
        (DraftArticle c, _) when article.Version == 0 => [new ArticleDrafted(c.Text, c.By, c.Now)],
        (NoteKill, Stage.Killed) or (NoteLive, Stage.Killed) => [],
        (NoteKill c, _) => [new ArticleStruck(c.Reason, c.Now)],
        (NoteLive c, _) when c.Revision <= article.LiveRevision => [],
        (NoteLive c, _) => [new ArticleWentLive(c.Revision, c.Now)],
        (SaveArticle c, Stage.Drafting) => Save(c, article),
        (SaveArticle c, _) when c.Text.SaysTheSameAs(article.Text!) => [],
        (SaveArticle, Stage.InReview) => throw new RuleBrokenException("The article is in review. An editor must return it before it can be changed."),
        (SaveArticle, Stage.Approved) => throw new RuleBrokenException("The text is approved. An editor must return it before it can be changed."),
        (SaveArticle, Stage.Published) => throw new RuleBrokenException("The article is published. Open a correction to change it."),
        (SubmitArticle, Stage.InReview) => [],
        (SubmitArticle, Stage.Drafting) when article.Text!.Blocks.Count == 0 =>
            throw new RuleBrokenException("The article has no text yet. Write at least one paragraph before submitting it."),
        (SubmitArticle c, Stage.Drafting) => [new ArticleSubmitted(c.By, c.Now)],
        (ReturnArticle c, Stage.Drafting) when c.Comment == article.Comment => [],
        (ReturnArticle c, Stage.InReview or Stage.Approved) => [new ArticleReturned(c.Comment, c.By, c.Now)],
        (ApproveArticle c, Stage.Approved or Stage.Published) when c.TextHash == article.TextHash() => [],
        (ApproveArticle c, Stage.InReview) when article.Authors.Contains(c.By) =>
            throw new RuleBrokenException("Authors cannot approve their own article."),
        (ApproveArticle c, Stage.InReview) when c.TextHash != article.TextHash() =>
            throw new RuleBrokenException("The text has changed since you read it. Read it again, then approve it."),
        (ApproveArticle c, Stage.InReview) => [new ArticleApproved(article.Revision + 1, c.TextHash, c.By, c.Now)],
        (CorrectArticle c, Stage.Drafting) when article.CorrectionNote == c.Note => [],
        (CorrectArticle c, Stage.Published) => [new ArticleReopened(c.Note, c.By, c.Now)],
        (AbandonArticle, Stage.Abandoned) => [],
        (AbandonArticle, Stage.Drafting or Stage.InReview or Stage.Approved) when article.LiveRevision > 0 =>
            throw new RuleBrokenException("Readers have seen this article. Correct it, or have the publisher withdraw or kill it."),
        (AbandonArticle c, Stage.Drafting or Stage.InReview or Stage.Approved) => [new ArticleAbandoned(c.Reason, c.By, c.Now)],
        _ => throw new RuleBrokenException($"{Doing(command)} is not possible while the article is {Being(article.Stage)}."),
    };

    public static Article Evolve(Article article, ArticleEvent @event)
    {
        var next = article with { Version = article.Version + 1 };
        return @event switch
        {
            ArticleDrafted e => next with { Text = e.Text, Authors = [e.By], CreatedAt = e.At, UpdatedAt = e.At },
            ArticleSaved e => next with { Text = e.Text, Authors = With(article.Authors, e.By), UpdatedAt = e.At },
            ArticleSubmitted e => next with { Stage = Stage.InReview, Comment = null, UpdatedAt = e.At },
            ArticleReturned e => next with { Stage = Stage.Drafting, Comment = e.Comment, UpdatedAt = e.At },
            ArticleApproved e => next with { Stage = Stage.Approved, Revision = e.Revision, UpdatedAt = e.At },
            ArticleReopened e => next with { Stage = Stage.Drafting, CorrectionNote = e.Note, Comment = null, UpdatedAt = e.At },
            ArticleAbandoned e => next with { Stage = Stage.Abandoned, UpdatedAt = e.At },
            ArticleWentLive e => WentLive(next, e),
            ArticleStruck e => next with { Stage = Stage.Killed, UpdatedAt = e.At },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of an article."),
        };
    }

    static IReadOnlyList<ArticleEvent> Save(SaveArticle command, Article article)
    {
        if (command.Text.SaysTheSameAs(article.Text!))
        {
            return [];
        }

        return article.Revision > 0 && command.Text.Language != article.Text!.Language
            ? throw new RuleBrokenException("The source language cannot change once a revision is approved.")
            : [new ArticleSaved(command.Text, command.By, command.Now)];
    }

    // A correction under way goes on; an abandoned article that was released all the same is published, whatever we thought.
    static Article WentLive(Article article, ArticleWentLive e) => article with
    {
        LiveRevision = e.Revision,
        Stage = article.Stage is Stage.Abandoned || (article.Stage is Stage.Approved && e.Revision == article.Revision)
            ? Stage.Published
            : article.Stage,
        CorrectionNote = article.Stage is Stage.Approved && e.Revision == article.Revision ? null : article.CorrectionNote,
        UpdatedAt = e.At,
    };

    static IReadOnlyList<string> With(IReadOnlyList<string> authors, string author) =>
        authors.Contains(author) ? authors : [.. authors, author];

    static string Doing(ArticleCommand command) => command switch
    {
        SaveArticle => "Saving",
        SubmitArticle => "Submitting",
        ReturnArticle => "Returning",
        ApproveArticle => "Approving",
        CorrectArticle => "Opening a correction",
        AbandonArticle => "Abandoning",
        _ => "This",
    };

    static string Being(Stage stage) => stage switch
    {
        Stage.InReview => "in review",
        Stage.Drafting => "being drafted",
        _ => stage.ToString().ToLowerInvariant(),
    };
}
