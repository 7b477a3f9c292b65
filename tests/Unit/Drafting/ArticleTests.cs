using ChasPravdy.Drafting.Articles;
using Xunit;
using static ChasPravdy.Tests.Unit.Drafting.Story;

namespace ChasPravdy.Tests.Unit.Drafting;

public sealed class ArticleTests
{
    [Fact]
    public void Authors_cannot_approve_their_own_article() =>
        Spec.Given(Drafted, Submitted).When(Approve(by: "olena")).ThenBreaks("Authors cannot approve their own article.");

    [Fact]
    public void Whoever_wrote_any_of_it_is_an_author() =>
        Spec.Given(Drafted, Saved, Submitted).When(Approve(by: "otto", Second)).ThenBreaks("Authors cannot approve their own article.");

    [Fact]
    public void An_editor_approves_the_text_that_was_read() =>
        Spec.Given(Drafted, Submitted).When(Approve()).Then(Approved);

    [Fact]
    public void A_text_that_changed_since_it_was_read_is_not_approved() =>
        Spec.Given(Drafted, Saved, Submitted).When(Approve())
            .ThenBreaks("The text has changed since you read it. Read it again, then approve it.");

    [Fact]
    public void Approving_twice_changes_nothing() => Spec.Given(Drafted, Submitted, Approved).When(Approve()).ThenNothing();

    [Fact]
    public void Saving_the_same_words_changes_nothing() => Spec.Given(Drafted).When(Save(First)).ThenNothing();

    [Fact]
    public void Saving_other_words_is_a_fact() => Spec.Given(Drafted).When(Save(Second, "otto")).Then(Saved);

    [Fact]
    public void A_text_in_review_is_not_changed() => Spec.Given(Drafted, Submitted).When(Save(Second))
        .ThenBreaks("The article is in review. An editor must return it before it can be changed.");

    [Fact]
    public void Submitting_twice_changes_nothing() =>
        Spec.Given(Drafted, Submitted).When(new SubmitArticle("olena", Now)).ThenNothing();

    [Fact]
    public void An_empty_article_is_not_submitted() =>
        Spec.Given(new ArticleDrafted(Text("Leer", ""), "olena", Now)).When(new SubmitArticle("olena", Now))
            .ThenBreaks("The article has no text yet. Write at least one paragraph before submitting it.");

    [Fact]
    public void A_returned_article_can_be_written_on() =>
        Spec.Given(Drafted, Submitted, Returned).When(Save(Second, "otto")).Then(Saved);

    [Fact]
    public void Returning_twice_with_the_same_comment_changes_nothing() =>
        Spec.Given(Drafted, Submitted, Returned).When(new ReturnArticle("Who says so?", "ivan", Now)).ThenNothing();

    [Fact]
    public void A_published_article_is_reopened_by_a_correction() =>
        Spec.Given(Drafted, Submitted, Approved, Live).When(new CorrectArticle("The river is longer.", "ivan", Now)).Then(Reopened);

    [Fact]
    public void Opening_the_same_correction_twice_changes_nothing() =>
        Spec.Given(Drafted, Submitted, Approved, Live, Reopened).When(new CorrectArticle("The river is longer.", "ivan", Now)).ThenNothing();

    [Fact]
    public void An_unpublished_article_is_not_corrected() =>
        Spec.Given(Drafted, Submitted, Approved).When(new CorrectArticle("Too early.", "ivan", Now))
            .ThenBreaks("Opening a correction is not possible while the article is approved.");

    [Fact]
    public void A_correction_makes_the_next_revision() =>
        Spec.Given(Drafted, Submitted, Approved, Live, Reopened, Saved, Submitted).When(Approve(text: Second))
            .Then(new ArticleApproved(2, Hash(Second), "ivan", Now));

    [Fact]
    public void The_source_language_stays_once_a_revision_is_approved() =>
        Spec.Given(Drafted, Submitted, Approved, Live, Reopened).When(Save(Text("Across the river", language: "en")))
            .ThenBreaks("The source language cannot change once a revision is approved.");

    [Fact]
    public void An_article_that_readers_have_seen_is_not_abandoned() =>
        Spec.Given(Drafted, Submitted, Approved, Live, Reopened).When(new AbandonArticle("No.", "ivan", Now))
            .ThenBreaks("Readers have seen this article. Correct it, or have the publisher withdraw or kill it.");

    [Fact]
    public void Abandoning_twice_changes_nothing() =>
        Spec.Given(Drafted, Abandoned).When(new AbandonArticle("Again.", "ivan", Now)).ThenNothing();

    [Fact]
    public void Six_published_editions_are_one_fact() =>
        Spec.Given(Drafted, Submitted, Approved, Live).When(new NoteLive(1, Now)).ThenNothing();

    [Fact]
    public void Publishing_during_a_correction_leaves_the_correction_open() =>
        Spec.Given(Drafted, Submitted, Approved, Live, Reopened, Saved).When(new NoteLive(2, Now))
            .Then(article => Assert.Equal(Stage.Drafting, article.Stage));

    [Fact]
    public void A_killed_article_stays_killed() =>
        Spec.Given(Drafted, Submitted, Approved, Live, Struck).When(new NoteLive(2, Now)).ThenNothing();

    [Fact]
    public void A_killed_article_is_killed_once() =>
        Spec.Given(Drafted, Submitted, Approved, Live, Struck).When(new NoteKill("Again.", Now)).ThenNothing();

    [Fact]
    public void A_killed_article_is_not_approved() =>
        Spec.Given(Drafted, Submitted, Struck).When(Approve()).ThenBreaks("Approving is not possible while the article is killed.");
}
