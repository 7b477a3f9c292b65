using ChasPravdy.Translation.Leases;
using ChasPravdy.Translation.Tasks;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class PlanningTests
{
    static readonly DateTimeOffset Evening = Noon.AddHours(6), Night = Noon.AddHours(10);
    static readonly TakeAwayTask TakeAway = new("ivan", "It is needed tonight.");
    static readonly ClaimTakenAway TakenAway = new(Article, "fr", "t-fr", "ivan", 1, TaskState.Open, "It is needed tonight.");
    static readonly DeadlineSet ByEvening = new(Article, "fr", Evening, "ivan");

    static ReleaseTimeNoted Release(DateTimeOffset? due, long version = 7) => new(Article, "fr", due, version);

    [Fact]
    public void A_chief_editor_takes_a_claim_away() => Spec.Given(Opened, Claimed()).When(TakeAway).Then(TakenAway);

    [Fact]
    public void Taking_away_twice_changes_nothing() => Spec.Given(Opened, Claimed(), TakenAway).When(TakeAway).ThenNothing();

    [Fact]
    public void What_nobody_holds_cannot_be_taken_away_but_that_is_no_mistake() => Spec.Given(Opened).When(TakeAway).ThenNothing();

    [Fact]
    public void Whose_claim_was_taken_away_saves_nothing() =>
        Spec.Given(Opened, Claimed(), TakenAway).When(new SaveSegments("t-fr", 1, Noon, Lease, AllOf(First)))
            .ThenBreaks("Your claim (epoch 1) has ended; claim the task again. Nothing was saved.");

    [Fact]
    public void Taken_away_work_on_an_outdated_task_leaves_it_outdated() =>
        Spec.Given([.. ApprovedStory, Outdated(2, Second), Claimed(epoch: 2)]).When(TakeAway)
            .Then(TakenAway with { Epoch = 2, State = TaskState.Outdated });

    [Fact]
    public void Finished_work_cannot_be_taken_away() => Spec.Given([.. ApprovedStory]).When(TakeAway)
        .ThenBreaks("Nobody holds this task any more: it is approved.");

    [Fact]
    public void A_chief_editor_sets_a_deadline() => Spec.Given(Opened).When(new SetDeadline(Evening, "ivan")).Then(ByEvening);

    [Fact]
    public void Setting_a_deadline_twice_changes_nothing() =>
        Spec.Given(Opened, ByEvening).When(new SetDeadline(Evening, "marta")).ThenNothing();

    [Fact]
    public void Approved_work_needs_no_deadline() => Spec.Given([.. ApprovedStory]).When(new SetDeadline(Evening, "ivan"))
        .ThenBreaks("Nothing is left to do here: this task is approved.");

    [Fact]
    public void The_release_time_is_the_deadline_until_a_chief_editor_sets_another()
    {
        Spec.Given(Opened, Release(Night)).Then(task => Assert.Equal(Night, task.Deadline));
        Spec.Given(Opened, Release(Night), ByEvening).Then(task => Assert.Equal(Evening, task.Deadline));
        Spec.Given(Opened, Release(Night), ByEvening, new DeadlineLifted(Article, "fr", "ivan")).Then(task => Assert.Equal(Night, task.Deadline));
    }

    [Fact]
    public void Lifting_a_deadline_that_nobody_set_changes_nothing() =>
        Spec.Given(Opened, Release(Night)).When(new LiftDeadline("ivan")).ThenNothing();

    [Fact]
    public void A_cancelled_release_takes_its_deadline_along() =>
        Spec.Given(Opened, Release(Night)).When(new NoteReleaseTime(null, 8)).Then(Release(null, 8));

    [Fact]
    public void Older_news_of_the_release_is_dropped() =>
        Spec.Given(Opened, Release(null, 8)).When(new NoteReleaseTime(Night, 7)).ThenNothing();

    [Fact]
    public void A_killed_article_has_no_release_to_wait_for() => Spec.Given(Opened, Killed).When(new NoteReleaseTime(Night, 7)).ThenNothing();

    [Fact]
    public void A_correction_is_not_late_for_the_former_deadline() =>
        Spec.Given([Opened, Release(Evening), .. ApprovedStory.Skip(1)]).When(Apply(2, Second) with { At = Night })
            .Then(task => Assert.Null(task.Deadline));

    [Fact]
    public void A_revision_before_the_release_must_still_make_it() =>
        Spec.Given([Opened, Release(Night), .. ApprovedStory.Skip(1)]).When(Apply(2, Second) with { At = Evening })
            .Then(task => Assert.Equal(Night, task.Deadline));

    [Fact]
    public void A_holder_is_warned_once_for_each_lease()
    {
        var watch = new Spec<LeaseWatch>((command, state) => LeaseWatch.Decide((WarnHolder)command, state));
        WarnHolder warn = new(Article, "fr", "t-fr", 1, Evening);
        ClaimLeaseEnding warned = new(Article, "fr", "t-fr", 1, Evening);
        watch.Given().When(warn).Then(warned);
        watch.Given(warned).When(warn).ThenNothing();
        watch.Given(warned).When(warn with { LeaseUntil = Night }).Then(warned with { LeaseUntil = Night });
        watch.Given(warned with { Epoch = 2, LeaseUntil = Night }).When(warn).ThenNothing();
    }
}
