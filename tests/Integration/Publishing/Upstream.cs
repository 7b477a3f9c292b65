using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Drafting;
using ChasPravdy.Contracts.Translation;
using ChasPravdy.Platform;
using MassTransit;

namespace ChasPravdy.Tests.Integration.Publishing;

/// <summary>Drafting and Translation, as far as Publishing hears of them.</summary>
sealed class Upstream(IBus drafting, IBus translation)
{
    static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static async Task<Upstream> Of(TestNewsroom newsroom) =>
        new(await newsroom.BusOf("drafting"), await newsroom.BusOf("translation"));

    public static EditionText Text(string language, int revision) => new(
        language, $"Headline {revision} in {language}", "A lead.", [new(BlockKind.Paragraph, $"Text {revision}.")], [], null, "Chas Pravdy");

    public Task Approve(Guid articleId, int revision = 1, string? note = null)
    {
        var text = Text("uk", revision);
        return Send(drafting, new RevisionApproved(articleId, revision * 5, revision, TextHash.Of(text), text, Noon, note));
    }

    public Task Translate(Guid articleId, string language, int revision = 1)
    {
        var text = Text(language, revision);
        return Send(translation, new TranslationApproved(articleId, revision * 4, language, revision, TextHash.Of(text), text, Noon, new(
            [new("title", null, SegmentOrigin.Human, $"t-{language}") { Confirmed = 4 }], [new(4, $"r-{language}", null, Noon)])));
    }

    public async Task ApproveAll(Guid articleId, int revision = 1, string? note = null)
    {
        await Approve(articleId, revision, note);
        foreach (var language in Languages.OtherThan("uk"))
        {
            await Translate(articleId, language, revision);
        }
    }

    static Task Send(IBus bus, IArticleMessage message) => bus.Publish(message, message.GetType(), context =>
    {
        context.MessageId = Guid.NewGuid();
        context.Headers.Set(BusSetup.ArticleHeader, message.ArticleId.ToString());
    });
}
