using ChasPravdy.Contracts;
using ChasPravdy.Translation.Changes;
using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Texts;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class SourceComparisonTests
{
    static SourceComparison Compare(EditionText before, EditionText after) =>
        SourceComparison.Of(Segmenter.Segment(before), Segmenter.Segment(after));

    static IEnumerable<string> Told(SourceComparison comparison) =>
        comparison.Changes.Select(change => $"{change.Change}: {change.Before?.Text} → {change.After?.Text}");

    [Fact]
    public void A_reworded_sentence_is_one_change() =>
        Assert.Equal(["Changed: Er hält. → Er hält nicht."], Told(Compare(First, Second)));

    [Fact]
    public void Another_sentence_in_its_place_is_none_of_its_rewordings() => Assert.Equal(
        ["Removed: Er hält. → ", "Added:  → Morgen regnet es wieder."],
        Told(Compare(First, Text("Der Zug kommt", "Endlich.", "Er kommt. Morgen regnet es wieder.", "Alle steigen ein."))));

    [Fact]
    public void A_title_changes_under_its_key() => Assert.Equal(["Changed: Der Zug kommt → Der Zug fährt"], Told(Compare(First, Retitled)));

    [Fact]
    public void A_removed_sentence_stands_where_it_stood() => Assert.Equal(
        ["Removed: Er kommt. → ", "Changed: Alle steigen ein. → Alle steigen aus."],
        Told(Compare(First, Text("Der Zug kommt", "Endlich.", "Er hält.", "Alle steigen aus."))));

    [Fact]
    public void What_only_moved_has_not_changed()
    {
        var comparison = Compare(First, Reordered);
        Assert.Empty(comparison.Changes);
        Assert.Equal(5, comparison.Unchanged);
    }

    [Fact]
    public void A_lead_comes_and_goes()
    {
        Assert.Equal(["Removed: Endlich. → "], Told(Compare(First, First with { Lead = "" })));
        Assert.Equal(["Added:  → Endlich."], Told(Compare(First with { Lead = "" }, First)));
    }

    [Fact]
    public void The_more_alike_pair_wins()
    {
        var before = Text("T", "", "Der Rat beriet am Montag über den Haushalt. Der Rat beriet am Dienstag über die Schulen.");
        var after = Text("T", "", "Der Rat beriet am Dienstag lange über die Schulen. Der Rat beriet am Montag lange über den Haushalt.");
        Assert.Equal(
            [
                "Changed: Der Rat beriet am Dienstag über die Schulen. → Der Rat beriet am Dienstag lange über die Schulen.",
                "Changed: Der Rat beriet am Montag über den Haushalt. → Der Rat beriet am Montag lange über den Haushalt.",
            ],
            Told(Compare(before, after)));
    }

    [Fact]
    public void Every_segment_of_both_texts_is_told_of_once() => Gen.Select(Sentences, Sentences).Sample((a, b) =>
    {
        var (before, after) = (Segmenter.Segment(Text("T", "", a)), Segmenter.Segment(Text("T", "", b)));
        var comparison = SourceComparison.Of(before, after);
        var (gone, come) = (comparison.Changes.Select(c => c.Before?.Key).OfType<string>().ToList(), comparison.Changes.Select(c => c.After?.Key).OfType<string>().ToList());
        var (old, @new) = (before.AllSegments().Select(s => s.Key).ToList(), after.AllSegments().Select(s => s.Key).ToList());
        return gone.Order().SequenceEqual(old.Except(@new).Order())
            && come.SequenceEqual(@new.Except(old))
            && comparison.Unchanged == @new.Intersect(old).Count();
    });

    static readonly Gen<string> Sentences = Gen.OneOf("Der Zug kommt heute.", "Der Zug kommt nie.", "Der Bus kommt heute.", "Ja.", "Nein.", "Es regnet.")
        .Array[0, 12].Select(sentences => string.Join(' ', sentences.DefaultIfEmpty("Ja.")));

    [Fact]
    public void A_long_text_of_which_everything_changed_is_compared_in_seconds()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var comparison = Compare(Long("gestern"), Long("heute"));
        Assert.All(comparison.Changes, change => Assert.Equal(SegmentChange.Changed, change.Change));
        Assert.Equal(8_000, comparison.Changes.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");

        static EditionText Long(string day) => Text("T", "", [.. Enumerable.Range(0, 8_000).Select(i => $"Satz Nummer {i} von {i * 7} stand {day} in der Zeitung.")]);
    }

    [Fact]
    public void The_old_translation_is_offered_with_the_diff() => Story.Spec.Given([.. ApprovedStory, Outdated(2, Second)]).Then(task =>
    {
        var view = SourceChangesView.Of(task);
        Assert.Equal((1, 2, 4, TaskState.Outdated), (view.Since!.Value, view.Revision, view.Unchanged, view.State));
        var change = Assert.Single(view.Segments);
        Assert.Equal((SegmentChange.Changed, "Er hält nicht.", null, 0), (change.Change, change.Source, change.Text, change.Block!.Value));
        Assert.Equal(("Er hält.", "ER HÄLT.", "t-fr"), (change.Previous!.Source, change.Previous.Text, change.Previous.By));
        Assert.Equal("Er hält nicht.", string.Concat(change.Diff.Where(part => part.Op != DiffOp.Removed).Select(part => part.Text)));
    });

    [Fact]
    public void Unfinished_work_is_compared_with_the_source_that_it_began_with() =>
        Story.Spec.Given(Opened, Claimed(), Saved(), SourceChanged(2, Second), SourceChanged(3, Retitled)).Then(task =>
        {
            var view = SourceChangesView.Of(task);
            Assert.Equal((1, 3), (view.Since!.Value, view.Revision));
            var title = Assert.Single(view.Segments);
            Assert.Equal(("title", "DER ZUG KOMMT", null), (title.Key, title.Previous!.Text, title.Text));
        });

    [Fact]
    public void Finished_work_has_no_changes()
    {
        Story.Spec.Given([.. ApprovedStory]).Then(NothingChanged);
        Story.Spec.Given(Opened, Claimed(), Saved(), SourceChanged(2, Second), Saved(Second), Submitted(Second)).Then(NothingChanged);
        Story.Spec.Given([.. ApprovedStory, Outdated(2, Second), Carried(3, First, TaskState.Approved)]).Then(NothingChanged);

        static void NothingChanged(TranslationTask task)
        {
            var view = SourceChangesView.Of(task);
            Assert.Null(view.Since);
            Assert.Equal((0, 5), (view.Segments.Count, view.Unchanged));
        }
    }
}
