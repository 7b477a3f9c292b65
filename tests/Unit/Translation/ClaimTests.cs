using ChasPravdy.Translation.Tasks;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class ClaimTests
{
    static ClaimTask Claim(string by = "t-fr", int hour = 12) => new(by, by, Noon.AddHours(hour - 12), Lease);
    static RenewClaim Renew(int epoch = 1, int minute = 0, string by = "t-fr") => new(by, epoch, Noon.AddMinutes(minute), Lease);
    static ReleaseClaim Release(int epoch = 1, string by = "t-fr") => new(by, epoch, Noon);
    static ExpireClaim Expire(int hour) => new(Noon.AddHours(hour - 12));
    static AssignTask Assign(string translator = "tina", int hour = 12) => new(translator, "ivan", Noon.AddHours(hour - 12), Lease);

    [Fact]
    public void An_open_task_can_be_claimed() => Spec.Given(Opened).When(Claim()).Then(Claimed());

    [Fact]
    public void Claiming_twice_changes_nothing() => Spec.Given(Opened, Claimed()).When(Claim()).ThenNothing();

    [Fact]
    public void A_claimed_task_is_refused_to_others_with_the_holder_and_the_time() =>
        Spec.Given(Opened, Claimed()).When(Claim("tina")).ThenBreaks("t-fr holds this task until 2026-11-24 13:00:00 UTC.");

    [Fact]
    public void A_lease_that_ran_out_can_be_claimed_before_its_expiry_is_stored() =>
        Spec.Given(Opened, Claimed()).When(Claim("tina", hour: 13)).Then(Claimed("tina", epoch: 2, hour: 14));

    [Fact]
    public void The_former_holder_gets_a_new_epoch_too() =>
        Spec.Given(Opened, Claimed()).When(Claim(hour: 13)).Then(Claimed(epoch: 2, hour: 14));

    [Fact]
    public void Finished_work_cannot_be_claimed() => Spec.Given([.. ApprovedStory]).When(Claim("tina"))
        .ThenBreaks("Nothing is left to translate here: this task is approved.");

    [Fact]
    public void Renewing_moves_the_end_of_the_lease() => Spec.Given(Opened, Claimed()).When(Renew(minute: 30))
        .Then(new ClaimRenewed(Article, "fr", "t-fr", 1, Noon.AddMinutes(90)));

    [Fact]
    public void Renewing_twice_at_the_same_instant_changes_nothing() => Spec.Given(Opened, Claimed()).When(Renew()).ThenNothing();

    [Fact]
    public void A_shorter_lease_never_shortens_a_claim() =>
        Spec.Given(Opened, Claimed()).When(new RenewClaim("t-fr", 1, Noon, TimeSpan.FromMinutes(1))).ThenNothing();

    [Fact]
    public void A_lease_that_ran_out_cannot_be_renewed() => Spec.Given(Opened, Claimed()).When(Renew(minute: 60))
        .ThenBreaks("Your claim (epoch 1) ended at 2026-11-24 13:00:00 UTC; claim the task again. Nothing was saved.");

    [Fact]
    public void An_older_epoch_cannot_be_renewed() => Spec.Given(Opened, Claimed(), Claimed("tina", 2, 14)).When(Renew())
        .ThenBreaks("Your claim (epoch 1) has ended; tina holds this task now (epoch 2). Nothing was saved.");

    [Fact]
    public void An_epoch_of_someone_else_is_refused() => Spec.Given(Opened, Claimed()).When(Renew(by: "tina"))
        .ThenBreaks("The claim with epoch 1 is t-fr's.");

    [Fact]
    public void An_epoch_that_never_was_is_refused() => Spec.Given(Opened, Claimed()).When(Renew(epoch: 7))
        .ThenBreaks("There is no claim with epoch 7; the newest is 1.");

    [Fact]
    public void Releasing_opens_the_task_again() => Spec.Given(Opened, Claimed()).When(Release())
        .Then(new ClaimReleased(Article, "fr", "t-fr", 1, TaskState.Open));

    [Fact]
    public void Releasing_twice_changes_nothing() =>
        Spec.Given(Opened, Claimed(), new ClaimReleased(Article, "fr", "t-fr", 1, TaskState.Open)).When(Release()).ThenNothing();

    [Fact]
    public void An_older_epoch_cannot_release_a_newer_claim() => Spec.Given(Opened, Claimed(), Claimed("tina", 2, 14)).When(Release())
        .ThenBreaks("Your claim (epoch 1) has ended; tina holds this task now (epoch 2). Nothing was saved.");

    [Fact]
    public void A_lease_expires_at_its_time() => Spec.Given(Opened, Claimed()).When(Expire(13))
        .Then(new ClaimExpired(Article, "fr", "t-fr", 1, TaskState.Open));

    [Fact]
    public void A_lease_does_not_expire_before_its_time() => Spec.Given(Opened, Claimed()).When(Expire(12)).ThenNothing();

    [Fact]
    public void A_lease_expires_once() =>
        Spec.Given(Opened, Claimed(), new ClaimExpired(Article, "fr", "t-fr", 1, TaskState.Open)).When(Expire(13)).ThenNothing();

    [Fact]
    public void A_claim_on_an_outdated_task_leaves_it_outdated_when_released() =>
        Spec.Given([.. ApprovedStory, Outdated(2, Second), Claimed(epoch: 2)]).When(Release(epoch: 2))
            .Then(new ClaimReleased(Article, "fr", "t-fr", 2, TaskState.Outdated));

    [Fact]
    public void An_editor_hands_an_open_task_to_someone() => Spec.Given(Opened).When(Assign())
        .Then(new TranslationAssigned(Article, "fr", "tina", "ivan", 1, Noon.AddHours(1)));

    [Fact]
    public void An_editor_takes_a_claim_away_and_the_old_epoch_ends() => Spec.Given(Opened, Claimed()).When(Assign())
        .Then(new TranslationAssigned(Article, "fr", "tina", "ivan", 2, Noon.AddHours(1)));

    [Fact]
    public void Assigning_twice_changes_nothing() =>
        Spec.Given(Opened, new TranslationAssigned(Article, "fr", "tina", "ivan", 1, Noon.AddHours(1))).When(Assign()).ThenNothing();

    [Fact]
    public void Finished_work_cannot_be_assigned() => Spec.Given(Opened, Claimed(), Saved(), Submitted()).When(Assign())
        .ThenBreaks("Only unfinished work can be assigned: this task is submitted.");
}
