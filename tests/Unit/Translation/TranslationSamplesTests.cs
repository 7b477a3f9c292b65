using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Discussions;
using ChasPravdy.Translation.Leases;
using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class TranslationSamplesTests
{
    static readonly EditionText Full = new(
        "de",
        "Über den Fluss",
        "Ein Anfang.",
        [
            new(BlockKind.Heading, "Der Fluss", 2),
            new(BlockKind.Paragraph, "Ein Satz.  Noch einer.\nUnd noch einer."),
            new(BlockKind.ListItem, "Eins", 1),
            new(BlockKind.Image, "Ein Fluss", null, "https://example.org/a.jpg"),
        ],
        ["asia"],
        new("dpa", "https://dpa.example/1"),
        "Chas Pravdy");

    [Fact]
    public void A_source_with_a_picture_is_stored_as_approved()
    {
        var text = Full with
        {
            Blocks = [new(BlockKind.Image, "Der Ob. Er taut.") { Picture = new(new("0198c1f0-0000-5000-8000-000000000001"), 1600, 900, "Ein Fluss", "Foto: Olena") }],
        };
        ApprovedSamples.OfEvent(
            "translation", store => store.AddTasks(), "translation_opened_with_picture",
            new TranslationOpened(Article, "fr", 1, TextHash.Of(text), Segmenter.Version, Segmenter.Segment(text)));
    }

    [Fact]
    public void Stored_events_are_written_and_read_as_approved() => ApprovedSamples.OfEvents(
        "translation",
        store => store.AddTasks().AddLeases().AddDiscussions(),
        new TranslationOpened(Article, "fr", 1, TextHash.Of(Full), Segmenter.FirstVersion, Segmenter.Segment(Full)),
        SourceChanged(2, First) with { Segmenter = Segmenter.FirstVersion },
        Outdated(2, First) with { Segmenter = Segmenter.FirstVersion, At = Noon },
        Carried(2, First, TaskState.Approved) with { Segmenter = Segmenter.FirstVersion },
        Claimed(),
        new TranslationAssigned(Article, "fr", "tina", "ivan", 2, Noon),
        new ClaimRenewed(Article, "fr", "t-fr", 1, Noon),
        new ClaimReleased(Article, "fr", "t-fr", 1, TaskState.Open),
        new ClaimExpired(Article, "fr", "t-fr", 1, TaskState.Outdated),
        new TranslationSaved(
            Article, "fr", "t-fr", 1, Noon,
            [
                new("title", "Par-dessus le fleuve", Origin.Human),
                new("918c02e9102ce389-1", "Oui.", Origin.Memory, Score: 92, Memory: "4711"),
                new("918c02e9102ce389-2", "Oui !", Origin.Machine, Engine: "libretranslate"),
                new("lead", "Un début.", Origin.Human, SuggestedBy: "otto"),
            ],
            Noon.AddHours(-1)),
        new CheckDismissed(Article, "fr", "t-fr", 1, "title", "numbers", "The agency corrected the figure.", Dismissal.NameOf("245", "254"), Noon),
        new CheckDismissalWithdrawn(Article, "fr", "t-fr", 1, "title", "numbers"),
        Submitted(),
        Accepted(),
        Returned,
        Killed,
        new ClaimTakenAway(Article, "fr", "t-fr", "ivan", 1, TaskState.Open, "It is needed tonight."),
        new DeadlineSet(Article, "fr", Noon, "ivan"),
        new DeadlineLifted(Article, "fr", "ivan"),
        new ReleaseTimeNoted(Article, "fr", Noon, 7),
        new ClaimLeaseEnding(Article, "fr", "t-fr", 1, Noon),
        new CommentAdded(Article, "fr", Article, "title", "Which train?", "otto", "Otto", Noon, "t-fr"),
        new CommentResolved(Article, "fr", Article, "t-fr", Noon),
        new CommentReopened(Article, "fr", Article, "otto", Noon),
        new SuggestionMade(Article, "fr", Article, "title", "Le train arrive", "otto", "Otto", Noon, "t-fr"),
        new SuggestionAccepted(Article, "fr", Article, "t-fr", Noon),
        new SuggestionRejected(Article, "fr", Article, "t-fr", Noon, "Too free."));
}
