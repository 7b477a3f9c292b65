using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Checks;
using ChasPravdy.Translation.Tasks;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class DismissalTests
{
    static readonly EditionText Counted = Text("Der Zug kommt", "Endlich.", "Er kostet 245 Milliarden.");
    static readonly string Key = KeyOf(Counted, "Er kostet 245 Milliarden.");
    static readonly TranslationOpened OpenedCounted = Opened with { Source = Apply(1, Counted).Source };

    static TranslationSaved Work(string sentence = "Il coûte 254 milliards.") =>
        Saved() with { Segments = [.. AllOf(Counted).Select(s => s.Key == Key ? s with { Text = sentence } : s)] };

    static SubmitTranslation Submit() => new("t-fr", 1, Noon);

    static DismissCheck Dismiss(string key, string check = "numbers", string reason = "The agency corrected it.", int epoch = 1, string by = "t-fr") =>
        new(by, epoch, Noon, key, check, reason, NoTerms.Instance);

    static WithdrawDismissal Withdraw(int epoch = 1) => new("t-fr", epoch, Noon, Key, "numbers");

    static CheckDismissed Dismissed(string sentence = "Il coûte 254 milliards.", string reason = "The agency corrected it.") => new(
        Article, "fr", "t-fr", 1, Key, "numbers", reason, Dismissal.NameOf("Er kostet 245 Milliarden.", sentence), Noon);

    static readonly CheckDismissalWithdrawn Withdrawn = new(Article, "fr", "t-fr", 1, Key, "numbers");

    static readonly string Stopped = $"The checks stop 1 segment: {Key} (numbers). Mend the translation, or dismiss each check with a reason.";

    [Fact]
    public void A_wrong_figure_stops_the_submission() => Spec.Given(OpenedCounted, Claimed(), Work()).When(Submit()).ThenBreaks(Stopped);

    [Fact]
    public void A_right_figure_does_not() => Spec.Given(OpenedCounted, Claimed(), Work("Il coûte 245 milliards.")).When(Submit())
        .Then(task => Assert.Equal(TaskState.Submitted, task.State));

    [Fact]
    public void A_missing_figure_is_only_a_warning() => Spec.Given(OpenedCounted, Claimed(), Work("C’est cher.")).When(Submit())
        .Then(task => Assert.Equal(TaskState.Submitted, task.State));

    [Fact]
    public void The_holder_dismisses_a_check_with_a_reason() =>
        Spec.Given(OpenedCounted, Claimed(), Work()).When(Dismiss(Key)).Then(Dismissed());

    [Fact]
    public void What_was_dismissed_does_not_stop_the_submission() => Spec.Given(OpenedCounted, Claimed(), Work(), Dismissed()).When(Submit())
        .Then(task => Assert.Equal(TaskState.Submitted, task.State));

    [Fact]
    public void Dismissing_twice_changes_nothing() =>
        Spec.Given(OpenedCounted, Claimed(), Work(), Dismissed()).When(Dismiss(Key)).ThenNothing();

    [Fact]
    public void Another_reason_takes_the_place_of_the_first() =>
        Spec.Given(OpenedCounted, Claimed(), Work(), Dismissed()).When(Dismiss(Key, reason: "Misprint in the source.")).Then(task =>
            Assert.Equal("Misprint in the source.", Assert.Single(task.Dismissals).Reason));

    [Fact]
    public void A_changed_translation_is_checked_anew() =>
        Spec.Given(OpenedCounted, Claimed(), Work(), Dismissed(), Work("Il coûte 244 milliards.")).When(Submit()).ThenBreaks(Stopped);

    [Fact]
    public void The_same_translation_again_needs_no_new_reason() =>
        Spec.Given(OpenedCounted, Claimed(), Work(), Dismissed(), Work("Il coûte 244 milliards."), Work()).When(Submit())
            .Then(task => Assert.Equal(TaskState.Submitted, task.State));

    [Fact]
    public void A_title_for_another_source_is_checked_anew()
    {
        var (first, second) = (Text("245 Züge", ""), Text("247 Züge", ""));
        SavedSegment title = new("title", "254 trains", Origin.Human);
        var dismissed = Dismissed() with { Key = "title", Texts = Dismissal.NameOf("245 Züge", "254 trains") };
        Spec.Given(
                Opened with { Source = Apply(1, first).Source }, Claimed(), Saved() with { Segments = [title] }, dismissed,
                SourceChanged(2, second), Saved() with { Segments = [title] })
            .When(Submit())
            .ThenBreaks("The checks stop 1 segment: title (numbers). Mend the translation, or dismiss each check with a reason.");
    }

    [Fact]
    public void A_dismissal_can_be_withdrawn() => Spec.Given(OpenedCounted, Claimed(), Work(), Dismissed()).When(Withdraw()).Then(Withdrawn);

    [Fact]
    public void A_withdrawn_dismissal_counts_no_longer() =>
        Spec.Given(OpenedCounted, Claimed(), Work(), Dismissed(), Withdrawn).When(Submit()).ThenBreaks(Stopped);

    [Fact]
    public void Withdrawing_twice_changes_nothing() =>
        Spec.Given(OpenedCounted, Claimed(), Work(), Dismissed(), Withdrawn).When(Withdraw()).ThenNothing();

    [Fact]
    public void Only_what_was_found_can_be_dismissed() => Spec.Given(OpenedCounted, Claimed(), Work()).When(Dismiss(Key, "links"))
        .ThenBreaks($"The check links finds nothing in {Key}; there is nothing to dismiss.");

    [Fact]
    public void What_is_not_translated_has_nothing_to_dismiss() => Spec.Given(OpenedCounted, Claimed()).When(Dismiss(Key))
        .ThenBreaks($"{Key} is not translated yet.");

    [Fact]
    public void An_older_epoch_dismisses_nothing() => Spec.Given(OpenedCounted, Claimed(), Work(), Claimed("tina", 2, 14)).When(Dismiss(Key))
        .ThenBreaks("Your claim (epoch 1) has ended; tina holds this task now (epoch 2). Nothing was saved.");

    [Fact]
    public void Only_the_holder_dismisses() => Spec.Given(OpenedCounted, Claimed(), Work()).When(Dismiss(Key, by: "tina"))
        .ThenBreaks("The claim with epoch 1 is t-fr's.");

    [Fact]
    public void A_segment_of_another_text_is_named()
    {
        var task = Spec.Fold([OpenedCounted, Claimed(), Work()]);
        var refused = Assert.Throws<InvalidFieldsException>(() => TranslationTaskDecider.Decide(Dismiss("0123456789abcdef-1"), task));
        Assert.Equal(["Revision 1 of this article has no such segment."], refused.Errors["key"]);
    }
}
