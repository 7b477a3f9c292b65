using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class RevisionTests
{
    [Fact]
    public void The_first_revision_opens_the_task() => Spec.Given().When(Apply(1, First)).Then(Opened);

    [Fact]
    public void Applying_a_revision_twice_changes_nothing() => Spec.Given(Opened).When(Apply(1, First)).ThenNothing();

    [Fact]
    public void An_older_revision_is_dropped() => Spec.Given(Opened, SourceChanged(3, Second)).When(Apply(2, Retitled)).ThenNothing();

    [Fact]
    public void Open_work_follows_the_source() => Spec.Given(Opened).When(Apply(2, Second)).Then(SourceChanged(2, Second));

    [Fact]
    public void Claimed_work_follows_the_source_and_keeps_its_claim() =>
        Spec.Given(Opened, Claimed(), Saved(), SourceChanged(2, Second)).Then(task =>
        {
            Assert.Equal(TaskState.Claimed, task.State);
            Assert.Equal("t-fr", task.ClaimedBy);
            Assert.Equal(["Er hält nicht."], task.Segments().Where(s => task.WorkOn(s.Key) is null).Select(s => s.Text));
        });

    [Fact]
    public void A_changed_sentence_makes_approved_work_outdated() =>
        Spec.Given([.. ApprovedStory]).When(Apply(2, Second)).Then(Outdated(2, Second));

    [Fact]
    public void A_changed_sentence_makes_submitted_work_outdated() =>
        Spec.Given(Opened, Claimed(), Saved(), Submitted()).When(Apply(2, Second)).Then(Outdated(2, Second));

    [Fact]
    public void A_removed_sentence_makes_approved_work_outdated() =>
        Spec.Given([.. ApprovedStory]).When(Apply(2, Shortened)).Then(Outdated(2, Shortened));

    [Fact]
    public void A_changed_title_makes_approved_work_outdated_and_marks_the_title() =>
        Spec.Given([.. ApprovedStory]).When(Apply(2, Retitled)).Then(task =>
        {
            Assert.Equal(TaskState.Outdated, task.State);
            Assert.Equal([SegmentedText.TitleKey], task.Segments().Where(task.IsOutdated).Select(s => s.Key));
            Assert.Null(task.TextHash);
        });

    [Fact]
    public void Outdated_work_keeps_every_finished_sentence() =>
        Spec.Given([.. ApprovedStory, Outdated(2, Second)]).Then(task =>
            Assert.Equal(["Er hält nicht."], task.Segments().Where(s => task.WorkOn(s.Key) is null).Select(s => s.Text)));

    [Fact]
    public void An_outdated_task_can_be_claimed_again() => Spec.Given([.. ApprovedStory, Outdated(2, Second)])
        .When(new ClaimTask("tina", "tina", Noon, Lease)).Then(Claimed("tina", epoch: 2));

    [Fact]
    public void Approved_work_with_no_changed_sentence_carries_forward() =>
        Spec.Given([.. ApprovedStory]).When(Apply(2, First with { Tags = ["bahn", "zug"] }))
            .Then(Carried(2, First with { Tags = ["bahn", "zug"] }, TaskState.Approved));

    [Fact]
    public void Another_order_of_the_same_sentences_carries_forward_in_the_new_order() =>
        Spec.Given([.. ApprovedStory]).When(Apply(2, Reordered)).Then(Carried(2, Reordered, TaskState.Approved));

    [Fact]
    public void Submitted_work_with_no_changed_sentence_stays_submitted_under_its_new_hash() =>
        Spec.Given(Opened, Claimed(), Saved(), Submitted()).When(Apply(2, Reordered)).Then(task =>
        {
            Assert.Equal(TaskState.Submitted, task.State);
            Assert.Equal(ChasPravdy.Platform.TextHash.Of(French(Reordered)), task.TextHash);
        });

    [Fact]
    public void A_revision_that_takes_the_change_back_carries_the_finished_work_forward() =>
        Spec.Given([.. ApprovedStory, Outdated(2, Second)]).When(Apply(3, First)).Then(Carried(3, First, TaskState.Approved));

    [Fact]
    public void But_not_when_someone_worked_on_it_meanwhile() =>
        Spec.Given(
                [
                    .. ApprovedStory, Outdated(2, Second), Claimed(epoch: 2), Saved(Second, epoch: 2),
                    new ClaimReleased(Article, "fr", "t-fr", 2, TaskState.Outdated)
                ])
            .When(Apply(3, First)).Then(SourceChanged(3, First));

    [Fact]
    public void A_sentence_that_comes_back_finds_its_translation() =>
        Spec.Given(Opened, Claimed(), Saved(), SourceChanged(2, Shortened), SourceChanged(3, First)).Then(task =>
            Assert.All(task.Segments(), s => Assert.NotNull(task.WorkOn(s.Key))));

    [Fact]
    public void A_killed_article_cancels_the_task() => Spec.Given(Opened, Claimed())
        .When(new CancelTranslation(Article, "fr", CancelCause.Killed, "It never happened.")).Then(Killed);

    [Fact]
    public void Cancelling_twice_changes_nothing() => Spec.Given(Opened, Killed)
        .When(new CancelTranslation(Article, "fr", CancelCause.Abandoned, "Overtaken.")).ThenNothing();

    [Fact]
    public void Nothing_brings_a_cancelled_task_back() => Spec.Given(Opened, Killed).When(Apply(2, Second)).ThenNothing();

    [Fact]
    public void A_revision_that_arrives_after_the_kill_opens_nothing() => Spec.Given(Killed).When(Apply(1, First)).ThenNothing();

    [Fact]
    public void A_cancelled_task_says_why() => Spec.Given(Opened, Abandoned).When(new ClaimTask("t-fr", "t-fr", Noon, Lease))
        .ThenBreaks("This translation was cancelled for good: the article was abandoned.");

    [Fact]
    public void Cancelling_ends_the_claim() => Spec.Given(Opened, Claimed(), Killed).Then(task =>
    {
        Assert.Null(task.ClaimedBy);
        Assert.Null(task.LeaseUntil);
    });
}
