using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class WorkTests
{
    static SaveSegments Save(IReadOnlyList<SavedSegment>? segments = null, int epoch = 1, int hour = 12, string by = "t-fr") =>
        new(by, epoch, Noon.AddHours(hour - 12), Lease, segments ?? AllOf(First));

    static SubmitTranslation Submit(int epoch = 1, int hour = 12) => new("t-fr", epoch, Noon.AddHours(hour - 12));
    static ApproveTranslation Approve(string by = "r-fr", string? hash = null) => new(by, by, hash ?? Submitted().TextHash, Noon);
    static ReturnTranslation Return(string comment = "The second sentence is not French.") => new("r-fr", comment);

    [Fact]
    public void The_holder_saves_translations_and_the_lease_runs_anew() =>
        Spec.Given(Opened, Claimed(hour: 12)).When(new SaveSegments("t-fr", 1, Noon.AddMinutes(-30), Lease, AllOf(First)))
            .Then(new TranslationSaved(Article, "fr", "t-fr", 1, Noon.AddMinutes(30), AllOf(First), Noon.AddMinutes(-30)));

    [Fact]
    public void Saving_twice_changes_nothing() => Spec.Given(Opened, Claimed(), Saved()).When(Save()).ThenNothing();

    [Fact]
    public void Only_what_changed_is_stored()
    {
        SavedSegment changed = new(KeyOf(First, "Er hält."), "Il s’arrête.", Origin.Human);
        Spec.Given(Opened, Claimed(), Saved()).When(Save([.. AllOf(First).Where(s => s.Key != changed.Key), changed]))
            .Then(new TranslationSaved(Article, "fr", "t-fr", 1, Noon.AddHours(1), [changed], Noon));
    }

    [Fact]
    public void Another_origin_is_a_change()
    {
        SavedSegment remembered = AllOf(First)[0] with { Origin = Origin.Memory };
        Spec.Given(Opened, Claimed(), Saved()).When(Save([remembered]))
            .Then(new TranslationSaved(Article, "fr", "t-fr", 1, Noon.AddHours(1), [remembered], Noon));
    }

    [Fact]
    public void An_older_epoch_saves_nothing() => Spec.Given(Opened, Claimed(), Claimed("tina", 2, 14)).When(Save())
        .ThenBreaks("Your claim (epoch 1) has ended; tina holds this task now (epoch 2). Nothing was saved.");

    [Fact]
    public void An_epoch_whose_lease_ran_out_saves_nothing_even_before_its_expiry_is_stored() =>
        Spec.Given(Opened, Claimed()).When(Save(hour: 13))
            .ThenBreaks("Your claim (epoch 1) ended at 2026-11-24 13:00:00 UTC; claim the task again. Nothing was saved.");

    [Fact]
    public void An_expired_claim_saves_nothing() =>
        Spec.Given(Opened, Claimed(), new ClaimExpired(Article, "fr", "t-fr", 1, TaskState.Open)).When(Save())
            .ThenBreaks("Your claim (epoch 1) has ended; claim the task again. Nothing was saved.");

    [Fact]
    public void A_segment_of_another_text_is_named()
    {
        var task = Spec.Fold([Opened, Claimed()]);
        var save = Save([.. AllOf(First).Take(1), new(KeyOf(Second, "Er hält nicht."), "Il ne s’arrête pas.", Origin.Human)]);
        var refused = Assert.Throws<InvalidFieldsException>(() => TranslationTaskDecider.Decide(save, task));
        Assert.Equal(["Revision 1 of this article has no such segment."], refused.Errors["segments[1].key"]);
    }

    [Fact]
    public void A_whole_translation_can_be_submitted() => Spec.Given(Opened, Claimed(), Saved()).When(Submit()).Then(Submitted());

    [Fact]
    public void A_translation_with_gaps_cannot_be_submitted() =>
        Spec.Given(Opened, Claimed(), Saved() with { Segments = [.. AllOf(First).Take(2)] }).When(Submit()).ThenBreaks(
            "3 segments are not translated yet: " +
            $"{KeyOf(First, "Er kommt.")}, {KeyOf(First, "Er hält.")}, {KeyOf(First, "Alle steigen ein.")}.");

    [Fact]
    public void A_title_made_for_another_title_must_be_looked_at_again() =>
        Spec.Given(Opened, Claimed(), Saved(), SourceChanged(2, Retitled)).When(Submit()).ThenBreaks("1 segment is not translated yet: title.");

    [Fact]
    public void Saving_the_same_title_again_confirms_it_for_the_new_source()
    {
        var title = AllOf(First)[0];
        Spec.Given(Opened, Claimed(), Saved(), SourceChanged(2, Retitled)).When(Save([title]))
            .Then(task => Assert.DoesNotContain(task.Segments(), task.IsOutdated));
    }

    [Fact]
    public void Submitting_twice_changes_nothing() => Spec.Given(Opened, Claimed(), Saved(), Submitted()).When(Submit()).ThenNothing();

    [Fact]
    public void Submitting_ends_the_claim() => Spec.Given(Opened, Claimed(), Saved(), Submitted()).When(Save())
        .ThenBreaks("Your claim (epoch 1) has ended: this task is submitted. Nothing was saved.");

    [Fact]
    public void A_reviewer_approves_the_text_they_read() =>
        Spec.Given(Opened, Claimed(), Saved(), Submitted()).When(Approve()).Then(Accepted());

    [Fact]
    public void Approving_twice_changes_nothing() => Spec.Given([.. ApprovedStory]).When(Approve()).ThenNothing();

    [Fact]
    public void Translators_cannot_approve_their_own_translation() =>
        Spec.Given(Opened, Claimed(), Saved(), Submitted()).When(Approve(by: "t-fr"))
            .ThenBreaks("Translators cannot approve their own translation.");

    [Fact]
    public void One_sentence_makes_a_translator() =>
        Spec.Given(
                Opened,
                Claimed("tina"),
                Saved(by: "tina") with { Segments = [.. AllOf(First).TakeLast(1)] },
                Claimed(epoch: 2),
                Saved(epoch: 2) with { Segments = [.. AllOf(First).SkipLast(1)] },
                Submitted(epoch: 2))
            .When(Approve(by: "tina"))
            .ThenBreaks("Translators cannot approve their own translation.");

    [Fact]
    public void Whose_words_are_all_replaced_may_approve() =>
        Spec.Given(
                Opened,
                Claimed("tina"),
                new TranslationSaved(Article, "fr", "tina", 1, Noon, [.. AllOf(First).Select(s => s with { Text = "?" })]),
                Claimed(epoch: 2),
                Saved(epoch: 2),
                Submitted(epoch: 2))
            .When(Approve(by: "tina"))
            .Then(Accepted() with { By = "tina", Name = "tina" });

    [Fact]
    public void Another_hash_is_another_text() =>
        Spec.Given(Opened, Claimed(), Saved(), Submitted()).When(Approve(hash: new string('0', 64)))
            .ThenBreaks("The translation has changed since you read it.");

    [Fact]
    public void Only_submitted_work_can_be_approved() => Spec.Given(Opened, Claimed(), Saved()).When(Approve())
        .ThenBreaks("Only a submitted translation can be approved: this task is claimed.");

    [Fact]
    public void A_reviewer_returns_work_with_a_comment() =>
        Spec.Given(Opened, Claimed(), Saved(), Submitted()).When(Return()).Then(Returned);

    [Fact]
    public void Returning_twice_changes_nothing() =>
        Spec.Given(Opened, Claimed(), Saved(), Submitted(), Returned).When(Return()).ThenNothing();

    [Fact]
    public void Returned_work_is_open_and_kept() =>
        Spec.Given(Opened, Claimed(), Saved(), Submitted(), Returned).Then(task =>
        {
            Assert.Equal(TaskState.Open, task.State);
            Assert.Equal(Returned.Comment, task.Comment);
            Assert.Equal(5, task.Work.Count);
        });

    [Fact]
    public void Approved_work_cannot_be_returned() => Spec.Given([.. ApprovedStory]).When(Return())
        .ThenBreaks("Only a submitted translation can be returned: this task is approved.");
}
