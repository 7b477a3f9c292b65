using System.Net.Http.Json;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Tests.Integration.Translation;

public sealed class SegmentationTests(Servers servers) : IAsyncLifetime
{
    // The older rules end a sentence after "inkl."
    const string Guests = "Er kam inkl. Hund. Sie nicht.";

    TranslationDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await TranslationDesk.Open(servers);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_task_has_a_segment_for_each_sentence()
    {
        var article = await desk.Article(TranslationDesk.Text("Der Rat", "Am 2. September zahlt er 5 Tsd. Euro. Sie nicht.", "„Geh!“, sagte er. „Warum?“ Niemand wusste es."));
        Assert.Equal(
            ["Am 2. September zahlt er 5 Tsd. Euro.", "Sie nicht.", "„Geh!“, sagte er.", "„Warum?“", "Niemand wusste es."],
            await Sources(article));
    }

    [Fact]
    public async Task What_was_translated_under_older_rules_stays_translated_under_newer_ones()
    {
        var text = TranslationDesk.Text("Der Rat", Guests, "Alle staunen.");
        var article = await OpenedBefore(text);
        Assert.Equal(["Er kam inkl.", "Hund.", "Sie nicht.", "Alle staunen."], await Sources(article));
        using var translator = desk.Translator("t-fr", "fr");
        using var reviewer = desk.Reviewer("r-fr", "fr");
        var submitted = await desk.Translate(translator, article, "fr");
        await TranslationDesk.Read(await reviewer.PostAsJsonAsync(
            TranslationDesk.At(article, "fr", "/approval"), new { textHash = (string?)submitted["textHash"] }));

        await Revise(article, 2, text with { Tags = ["geld"] });
        var carried = await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr")));
        Assert.Equal(("approved", 2), ((string?)carried["state"], (int)carried["revision"]!));
        Assert.NotNull((string?)carried["textHash"]);

        await Revise(article, 3, TranslationDesk.Text("Der Rat", Guests, "Niemand staunt.") with { Tags = ["geld"] });
        var outdated = await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr")));
        Assert.Equal("outdated", (string?)outdated["state"]);
        Assert.Equal(
            ["Niemand staunt."], outdated["segments"]!.AsArray().Where(s => s!["text"] is null).Select(s => (string?)s!["source"]));
    }

    // As the service stored it while its rules were the first.
    async Task<Guid> OpenedBefore(EditionText text)
    {
        var article = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await using var session = desk.Service.Store.LightweightSession();
        new Cause(new("system:translation", "translation", "system"), "older-rules", null, Cause.CurrentTrace()).Stamp(session);
        session.Events.StartStream<TranslationTask>(TranslationTask.IdOf(article, "fr"), new TranslationOpened(
            article, "fr", 1, TextHash.Of(text), Segmenter.FirstVersion, Segmenter.Segment(text, Segmenter.FirstVersion)));
        await session.SaveChangesAsync();
        return article;
    }

    async Task Revise(Guid article, int revision, EditionText text)
    {
        await desk.Send(TranslationDesk.Revision(article, revision, text));
        await Eventually.Holds(
            async () => (await desk.Tasks(article)).Any(task => task.Language == "fr" && task.Revision == revision), $"revision {revision}");
    }

    async Task<IEnumerable<string?>> Sources(Guid article)
    {
        using var translator = desk.Translator("t-fr", "fr");
        var task = await TranslationDesk.Read(await translator.GetAsync(TranslationDesk.At(article, "fr")));
        return task["segments"]!.AsArray().Select(segment => (string?)segment!["source"]);
    }
}
