using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Publishing.Orders;
using ChasPravdy.Publishing.Publications;
using Xunit;
using static ChasPravdy.Tests.Unit.Publishing.Story;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class StoredEventTests
{
    static readonly DateTimeOffset At = Noon.AddMilliseconds(125);

    static readonly EditionText FullText = new(
        "uk",
        "Мер — Олена, а не Ольга",
        "Що змінилося",
        [
            new(BlockKind.Heading, "Рішення", 2),
            new(BlockKind.Paragraph, "Текст із *наголосом* і <кутами>."),
            new(BlockKind.Image, "Підпис", Url: "https://example.org/a.jpg"),
        ],
        ["місто"],
        new InformationSource("Київрада", "https://example.org/"),
        "Chas Pravdy");

    [Fact]
    public void Every_event_is_stored_as_approved() => ApprovedSamples.OfEvents(
        "publishing",
        store => store.AddPublications().AddOrders(),
        new SourceRevised("uk", 2, "Мер — Олена.", 11),
        new EditionReadied("uk", 2, "0f5a", FullText, At, 11, new(
            [
                new("title", null, SegmentOrigin.Human, "t-uk") { At = At, Version = 4, Confirmed = 6 },
                new("918c02e9102ce389-1", 0, SegmentOrigin.Memory, "t-uk") { At = At, Version = 4, Confirmed = 6, Score = 92, Memory = "4711" },
            ],
            [new(6, "r-uk", "Rita", At)])),
        new CorrectionOwed("de", 2),
        new PublicationClosed("The source took it back.", 4),
        new EmbargoSet(At.AddHours(1), "pavlo", At),
        new EmbargoLifted("pavlo", At),
        new StandingOrdersGiven(true, false, "pavlo", At),
        new ArticleOrdersGiven(false, true, "pavlo", At),
        new ArticleOrdersLifted("pavlo", At),
        new ReleaseHeld(["de", "fr"], "The embargo forbids publishing before 2026-11-23T18:00:00Z.", At),
        new HoldEnded(At),
        new ReleaseScheduled(["de", "uk"], ReleaseMode.Strict, At.AddHours(2), "For the evening.", "pavlo", At)
        {
            PublicNotes = new Dictionary<string, string> { ["de"] = "Der Name war falsch." },
        },
        new ReleaseDelayed("de has no approved text.", At),
        new ScheduleCancelled("pavlo", At),
        new ScheduleCompleted(At),
        new EditionReleased(
            "de",
            2,
            "0f5a",
            7,
            "/de/2026/11/23/ein-titel-deadbeef",
            [new CorrectionNote(2, "Мер — Олена."), new CorrectionNote(3, "Der Name war falsch.") { Language = "de" }],
            null,
            "pavlo",
            At)
        {
            Together = ["de", "fr"],
            Order = new("pavlo", At),
        },
        new EditionWithdrawn("de", "A name was wrong.", "pavlo", At),
        new PublicationKilled("Not true.", "We withdrew this story.", "pavlo", At));

    [Fact]
    public void A_published_edition_is_told_as_approved() => ApprovedSamples.OfMessage("publishing/messages/edition-published", new EditionPublished(
        Id, 9, "de", "uk", 2, "0f5a", FullText with { Language = "de" }, "/de/2026/11/23/ein-titel-deadbeef", Noon, At,
        [new PublishedCorrection(2, "Мер — Олена.", At), new PublishedCorrection(3, "Der Name war falsch.", At, "de")], Provenance: null, new Dictionary<string, long> { ["de"] = 9, ["fr"] = 10 },
        ["/de/2026/11/23/ein-alter-titel-deadbeef"]));

    [Fact]
    public void An_edition_published_alone_is_told_as_approved() => ApprovedSamples.OfMessage("publishing/messages/edition-published-alone", new EditionPublished(
        Id, 9, "de", "uk", 2, "0f5a", FullText with { Language = "de" }, "/de/2026/11/23/ein-titel-deadbeef", Noon, At, []));

    [Fact]
    public void A_removed_edition_is_told_as_approved() => ApprovedSamples.OfMessage(
        "publishing/messages/edition-removed", new EditionRemoved(Id, 12, "de", "/de/2026/11/23/ein-titel-deadbeef", "A name was wrong.",
        ["/de/2026/11/23/ein-alter-titel-deadbeef"]));

    [Fact]
    public void A_kill_is_told_as_approved() => ApprovedSamples.OfMessage("publishing/messages/article-killed", new ArticleKilled(
        Id, 13, new Dictionary<string, string> { ["de"] = "/de/2026/11/23/ein-titel-deadbeef" }, "We withdrew this story.", "Not true.", At,
        new Dictionary<string, IReadOnlyList<string>> { ["de"] = ["/de/2026/11/23/ein-alter-titel-deadbeef"] }));
}
