using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Translation;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class ProvenanceTests
{
    static readonly string Halts = KeyOf(First, "Er hält.");

    static SaveSegments Save(params SavedSegment[] segments) => new("t-fr", 1, Noon, Lease, segments);

    static TranslationSaved Stored(params SavedSegment[] segments) => new(Article, "fr", "t-fr", 1, Noon.AddHours(1), segments, Noon);

    [Theory]
    [InlineData(Origin.Human)]
    [InlineData(Origin.Memory)]
    public void A_machine_never_replaces_a_persons_text(Origin origin) =>
        Spec.Given(Opened, Claimed(), Stored(new SavedSegment(Halts, "Il s’arrête.", origin)))
            .When(Save(new(KeyOf(First, "Er kommt."), "Il vient.", Origin.Human), new(Halts, "Il arrête.", Origin.Machine, Engine: "libre")))
            .ThenBreaks($"A machine's text never replaces a person's: {Halts}. Nothing was saved.");

    [Fact]
    public void A_machine_never_replaces_a_persons_text_not_even_with_the_same_words() =>
        Spec.Given(Opened, Claimed(), Stored(new SavedSegment(Halts, "Il s’arrête.", Origin.Human)))
            .When(Save(new SavedSegment(Halts, "Il s’arrête.", Origin.Machine)))
            .ThenBreaks($"A machine's text never replaces a person's: {Halts}. Nothing was saved.");

    [Fact]
    public void A_machine_never_replaces_a_persons_title_that_the_source_has_overtaken() =>
        Spec.Given(Opened, Claimed(), Saved(), SourceChanged(2, Retitled))
            .When(Save(new SavedSegment("title", "Le train roule", Origin.Machine)))
            .ThenBreaks("A machine's text never replaces a person's: title. Nothing was saved.");

    [Fact]
    public void A_machine_may_replace_a_machine()
    {
        SavedSegment better = new(Halts, "Il s’arrête.", Origin.Machine, Engine: "other");
        Spec.Given(Opened, Claimed(), Stored(new SavedSegment(Halts, "Il arrête.", Origin.Machine, Engine: "libre")))
            .When(Save(better)).Then(Stored(better));
    }

    [Fact]
    public void A_person_may_replace_a_machine()
    {
        SavedSegment person = new(Halts, "Il s’arrête.", Origin.Human);
        Spec.Given(Opened, Claimed(), Stored(new SavedSegment(Halts, "Il arrête.", Origin.Machine, Engine: "libre"))).When(Save(person))
            .Then(task => Assert.Equal((Origin.Human, null), (task.Work[Halts].Origin, task.Work[Halts].Engine)));
    }

    [Fact]
    public void A_segment_knows_who_saved_it_when_and_by_which_event() =>
        Spec.Given(Opened, Claimed(), Stored(new SavedSegment(Halts, "Il s’arrête.", Origin.Memory, 92, "4711"))).Then(task =>
        {
            var work = task.Work[Halts];
            Assert.Equal(("t-fr", Noon, 3L), (work.By, work.At, work.Version));
            Assert.Equal((Origin.Memory, 92, "4711"), (work.Origin, work.Score, work.Memory));
            Assert.Null(task.ConfirmationOf(SegmentOf(task, Halts)));
        });

    [Fact]
    public void An_approval_confirms_every_segment() => Spec.Given([.. ApprovedStory]).Then(task =>
        Assert.All(task.Segments(), segment => Assert.Equal(new Confirmation(5, "r-fr", "r-fr", Noon), task.ConfirmationOf(segment))));

    [Fact]
    public void Unchanged_sentences_keep_their_approval_when_the_source_changes() =>
        Spec.Given([.. ApprovedStory, Outdated(2, Second)]).Then(task =>
            Assert.Equal(
                ["Er hält nicht."], task.Segments().Where(segment => task.ConfirmationOf(segment) is null).Select(segment => segment.Text)));

    [Fact]
    public void A_title_made_for_another_title_is_not_confirmed() =>
        Spec.Given([.. ApprovedStory, Outdated(2, Retitled)]).Then(task => Assert.Null(task.ConfirmationOf(SegmentOf(task, "title"))));

    [Fact]
    public void A_later_approval_confirms_only_what_is_new() =>
        Spec.Given(
            [
                .. ApprovedStory,
                Outdated(2, Second),
                Claimed(epoch: 2),
                Saved(Second, epoch: 2) with { Segments = [.. AllOf(Second).Where(s => s.Key == KeyOf(Second, "Er hält nicht."))] },
                Submitted(Second, epoch: 2),
                Accepted(Second) with { By = "rita", Name = "rita" },
            ]).Then(task =>
        {
            var by = task.Segments().ToDictionary(segment => segment.Text, segment => task.ConfirmationOf(segment)!.By);
            Assert.Equal("rita", by["Er hält nicht."]);
            Assert.Equal("r-fr", by["Er kommt."]);
        });

    [Fact]
    public void A_segment_that_is_saved_again_waits_to_be_confirmed_again() =>
        Spec.Given([.. ApprovedStory, Outdated(2, Second), Claimed(epoch: 2)])
            .When(new SaveSegments("t-fr", 2, Noon, Lease, [new(KeyOf(Second, "Er kommt."), "Il arrive.", Origin.Human)]))
            .Then(task => Assert.Null(task.ConfirmationOf(SegmentOf(task, KeyOf(Second, "Er kommt.")))));

    [Fact]
    public void Whose_suggestion_was_accepted_cannot_approve_it() =>
        Spec.Given(Opened, Claimed(), Saved(), Stored(new SavedSegment(Halts, "ER HÄLT.", Origin.Human, SuggestedBy: "rita")), Submitted())
            .When(new ApproveTranslation("rita", "Rita", Submitted().TextHash, Noon))
            .ThenBreaks("Translators cannot approve their own translation.");

    [Fact]
    public void The_approved_text_takes_its_provenance_along_in_reading_order()
    {
        var task = Spec.Fold([Opened, Claimed(), Saved(), Stored(new SavedSegment(Halts, "ER HÄLT.", Origin.Machine, Engine: "libre")), Submitted(), Accepted()]);
        var provenance = Provenance.Of(task);
        Assert.Equal(task.Segments().Select(segment => segment.Key), provenance.Segments.Select(segment => segment.Key));
        Assert.Equal([null, null, 0, 0, 1], provenance.Segments.Select(segment => segment.Block));
        Assert.All(provenance.Segments, segment => Assert.Equal(6, segment.Confirmed));
        Assert.Equal([new Confirmation(6, "r-fr", "r-fr", Noon)], provenance.Confirmations);
        Assert.Equal("libre", provenance.Segments.Single(segment => segment.Origin == SegmentOrigin.Machine).Engine);
    }

    [Fact]
    public void The_message_is_written_and_read_as_approved()
    {
        var task = Spec.Fold([Opened, Claimed(), Saved(), Stored(new SavedSegment(Halts, "ER HÄLT.", Origin.Memory, 92, "4711", SuggestedBy: "otto")), Submitted(), Accepted()]);
        ApprovedSamples.OfMessage(
            "translation/messages/translation-approved",
            new TranslationApproved(Article, 6, "fr", 1, task.TextHash!, task.Text(task.Source!), Noon, Provenance.Of(task)));
    }

    [Fact]
    public void Where_a_text_comes_from_is_no_part_of_its_hash()
    {
        var human = Spec.Fold([Opened, Claimed(), Saved()]);
        var machine = Spec.Fold([Opened, Claimed(), Saved() with { Segments = [.. AllOf(First).Select(s => s with { Origin = Origin.Machine })] }]);
        Assert.Equal(TextHash.Of(human.Text(human.Source!)), TextHash.Of(machine.Text(machine.Source!)));
    }

    static SourceSegment SegmentOf(TranslationTask task, string key) => task.Segments().First(segment => segment.Key == key);
}
