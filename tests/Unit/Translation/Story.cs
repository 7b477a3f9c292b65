using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>A German article on its way into French, as facts and commands.</summary>
static class Story
{
    public static readonly Guid Article = new("01935b5e-0000-7000-8000-000000000001");
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan Lease = TimeSpan.FromHours(1);

    public static readonly Spec<TranslationTask> Spec = new((command, task) => TranslationTaskDecider.Decide((TaskCommand)command, task));

    public static readonly EditionText First = Text("Der Zug kommt", "Endlich.", "Er kommt. Er hält.", "Alle steigen ein.");
    public static readonly EditionText Second = Text("Der Zug kommt", "Endlich.", "Er kommt. Er hält nicht.", "Alle steigen ein.");
    public static readonly EditionText Retitled = Text("Der Zug fährt", "Endlich.", "Er kommt. Er hält.", "Alle steigen ein.");
    public static readonly EditionText Shortened = Text("Der Zug kommt", "Endlich.", "Er kommt. Er hält.");
    public static readonly EditionText Reordered = Text("Der Zug kommt", "Endlich.", "Alle steigen ein.", "Er kommt. Er hält.");

    public static EditionText Text(string title, string lead, params string[] paragraphs) => new(
        "de", title, lead, [.. paragraphs.Select(p => new Block(BlockKind.Paragraph, p))], ["bahn"], new("Bahn", "https://bahn.example/"), "Chas Pravdy");

    public static readonly TranslationOpened Opened = new(Article, "fr", 1, TextHash.Of(First), Segmenter.Version, Segmenter.Segment(First));

    public static ApplyRevision Apply(int revision, EditionText text) =>
        new(Article, "fr", revision, TextHash.Of(text), Segmenter.Version, Segmenter.Segment(text));

    public static TranslationSourceChanged SourceChanged(int revision, EditionText text) =>
        new(Article, "fr", revision, TextHash.Of(text), Segmenter.Version, Segmenter.Segment(text));

    public static TranslationOutdated Outdated(int revision, EditionText text) =>
        new(Article, "fr", revision, TextHash.Of(text), Segmenter.Version, Segmenter.Segment(text));

    public static TranslationCarriedForward Carried(int revision, EditionText text, TaskState state) =>
        new(Article, "fr", revision, TextHash.Of(text), Segmenter.Version, Segmenter.Segment(text), state, TextHash.Of(French(text)));

    public static TranslationClaimed Claimed(string by = "t-fr", int epoch = 1, int hour = 13) =>
        new(Article, "fr", by, epoch, Noon.AddHours(hour - 12), by);

    /// <summary>Every segment of the text, translated by giving it in capitals.</summary>
    public static TranslationSaved Saved(EditionText? text = null, string by = "t-fr", int epoch = 1, int hour = 13) => new(
        Article, "fr", by, epoch, Noon.AddHours(hour - 12), AllOf(text ?? First), Noon.AddHours(hour - 13));

    public static IReadOnlyList<SavedSegment> AllOf(EditionText text) =>
        [.. Segmenter.Segment(text).AllSegments().Select(s => new SavedSegment(s.Key, s.Text.ToUpperInvariant(), Origin.Human))];

    public static EditionText French(EditionText text)
    {
        var segments = Segmenter.Segment(text);
        var texts = segments.AllSegments().ToDictionary(s => s.Key, s => s.Text.ToUpperInvariant());
        return segments.In("fr", key => texts[key]);
    }

    public static TranslationSubmitted Submitted(EditionText? text = null, string by = "t-fr", int epoch = 1) =>
        new(Article, "fr", by, epoch, TextHash.Of(French(text ?? First)));

    public static TranslationAccepted Accepted(EditionText? text = null) => new(Article, "fr", "r-fr", TextHash.Of(French(text ?? First)), "r-fr", Noon);

    public static readonly TranslationReturned Returned = new(Article, "fr", "r-fr", "The second sentence is not French.");
    public static readonly TranslationCancelled Killed = new(Article, "fr", CancelCause.Killed, "It never happened.");
    public static readonly TranslationCancelled Abandoned = new(Article, "fr", CancelCause.Abandoned, "Overtaken.");

    /// <summary>From the first revision to its approved translation.</summary>
    public static IEnumerable<object> ApprovedStory => [Opened, Claimed(), Saved(), Submitted(), Accepted()];

    public static string KeyOf(EditionText text, string sentence) => Segmenter.Segment(text).AllSegments().First(s => s.Text == sentence).Key;
}
