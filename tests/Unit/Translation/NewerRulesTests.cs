using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>A task that was cut by older rules meets a revision that newer ones cut.</summary>
public sealed class NewerRulesTests
{
    // The older rules end a sentence after "Tsd." and cut headings.
    static readonly EditionText Money = Text("Der Rat zahlt", "", "Er zahlt 5 Tsd. Euro. Sie nicht.", "Alle staunen.") with { Tags = [] };
    static readonly EditionText Retagged = Money with { Tags = ["geld"] };
    static readonly EditionText OtherEnd = Text("Der Rat zahlt", "", "Er zahlt 5 Tsd. Euro. Sie nicht.", "Niemand staunt.") with { Tags = [] };
    static readonly EditionText OtherBeginning = Text("Der Rat zahlt", "", "Er zahlt 5 Tsd. Euro. Sie auch.", "Alle staunen.") with { Tags = [] };

    static readonly SegmentedText Old = Segmenter.Segment(Money, Segmenter.FirstVersion);
    static readonly TranslationOpened OpenedBefore = new(Article, "fr", 1, TextHash.Of(Money), Segmenter.FirstVersion, Old);

    static readonly TranslationSaved SavedBefore = new(
        Article, "fr", "t-fr", 1, Noon.AddHours(1), [.. Old.AllSegments().Select(s => new SavedSegment(s.Key, s.Text.ToUpperInvariant(), Origin.Human))]);

    static readonly object[] ApprovedBefore = [OpenedBefore, Claimed(), SavedBefore, Submitted(Money), Accepted(Money)];

    [Fact]
    public void The_rules_differ_about_this_text()
    {
        Assert.Equal(["Er zahlt 5 Tsd.", "Euro.", "Sie nicht."], Old.Blocks[0].Segments.Select(s => s.Text));
        Assert.Equal(["Er zahlt 5 Tsd. Euro.", "Sie nicht."], Segmenter.Segment(Money).Blocks[0].Segments.Select(s => s.Text));
    }

    [Fact]
    public void Approved_work_stands_when_only_the_rules_changed() =>
        Spec.Given(ApprovedBefore).When(Apply(2, Retagged)).Then(task =>
        {
            Assert.Equal((TaskState.Approved, 2), (task.State, task.Revision));
            Assert.Equal(TextHash.Of(French(Retagged)), task.TextHash);
        });

    [Fact]
    public void An_unchanged_paragraph_keeps_its_cut_and_its_translations() =>
        Spec.Given(ApprovedBefore).When(Apply(2, OtherEnd)).Then(task =>
        {
            Assert.Equal(TaskState.Outdated, task.State);
            Assert.Equal(["Niemand staunt."], Untranslated(task));
            Assert.Equal(Old.Blocks[0].Segments, task.Source!.Blocks[0].Segments);
        });

    [Fact]
    public void Open_work_keeps_the_translations_of_unchanged_paragraphs_too() =>
        Spec.Given(OpenedBefore, Claimed(), SavedBefore).When(Apply(2, OtherEnd)).Then(task => Assert.Equal(["Niemand staunt."], Untranslated(task)));

    [Fact]
    public void A_changed_paragraph_is_cut_by_the_newer_rules() =>
        Spec.Given(ApprovedBefore).When(Apply(2, OtherBeginning)).Then(task =>
            Assert.Equal(["Er zahlt 5 Tsd. Euro.", "Sie auch."], Untranslated(task)));

    [Fact]
    public void A_change_taken_back_finds_the_finished_cut_again()
    {
        var outdated = new TranslationOutdated(
            Article, "fr", 2, TextHash.Of(OtherBeginning), Segmenter.Version, Segmenter.Segment(OtherBeginning).KeepingCutsOf(Old));
        Spec.Given([.. ApprovedBefore, outdated]).When(Apply(3, Retagged)).Then(task =>
        {
            Assert.Equal((TaskState.Approved, 3), (task.State, task.Revision));
            Assert.Empty(Untranslated(task));
        });
    }

    [Fact]
    public void The_event_names_the_rules_that_cut_what_is_new() =>
        Spec.Given(OpenedBefore).When(Apply(2, OtherEnd)).Then(
            SourceChanged(2, OtherEnd) with { Source = Segmenter.Segment(OtherEnd).KeepingCutsOf(Old) });

    static IEnumerable<string> Untranslated(TranslationTask task) =>
        task.Segments().Where(s => task.WorkOn(s.Key) is null).Select(s => s.Text);
}
