using ChasPravdy.Contracts;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Tests.Integration.Translation;

public sealed class DeliveryTests(Servers servers) : IAsyncLifetime
{
    TranslationDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await TranslationDesk.Open(servers);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    static readonly EditionText[] Texts =
    [
        TranslationDesk.Text(),
        TranslationDesk.Text("Der Zug kommt", "Er kommt. Er hält nicht.", "Alle steigen ein."),
        TranslationDesk.Text("Der Zug fährt", "Alle steigen ein."),
        TranslationDesk.Text("Der Zug kommt", "Alle steigen ein.", "Er kommt. Er hält."),
    ];

    [Fact]
    public async Task Every_message_twice_and_in_any_order_gives_the_same_end()
    {
        var articles = Enumerable.Range(0, 12).Select(_ => Guid.CreateVersion7()).ToList();
        var sent = articles.SelectMany(article => Texts.Select((text, i) => (Guid.NewGuid(), (IArticleMessage)TranslationDesk.Revision(article, i + 1, text)))).ToList();
        await Shuffled(sent);
        foreach (var article in articles)
        {
            var tasks = await desk.Tasks(article);
            Assert.Equal(5, tasks.Count);
            Assert.All(tasks, task => Assert.Equal((4, TaskState.Open, "Der Zug kommt"), (task.Revision, task.State, task.Source!.Title)));
        }
    }

    [Fact]
    public async Task A_kill_is_final_in_any_order()
    {
        var articles = Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7()).ToList();
        var sent = articles.SelectMany(article => Texts
            .Select((text, i) => (Guid.NewGuid(), (IArticleMessage)TranslationDesk.Revision(article, i + 1, text)))
            .Append((Guid.NewGuid(), TranslationDesk.Kill(article)))
            .Append((Guid.NewGuid(), TranslationDesk.GiveUp(article)))).ToList();
        await Shuffled(sent);
        foreach (var article in articles)
        {
            var tasks = await desk.Tasks(article);
            Assert.True(tasks.Count >= 5);
            Assert.All(tasks, task => Assert.Equal(TaskState.Cancelled, task.State));
        }
    }

    [Fact]
    public async Task Approved_work_ends_the_same_whatever_the_order_of_revisions()
    {
        var articles = new List<Guid>();
        for (var i = 0; i < 6; i++)
        {
            var article = await desk.Article(Texts[0]);
            using var translator = desk.Translator("t-fr", "fr");
            using var reviewer = desk.Reviewer("r-fr", "fr");
            var submitted = await desk.Translate(translator, article, "fr");
            await TranslationDesk.Read(await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
                reviewer, TranslationDesk.At(article, "fr", "/approval"), new { textHash = (string?)submitted["textHash"] }));
            articles.Add(article);
        }

        // The last revision has the first one's sentences, in another order.
        await Shuffled([.. articles.SelectMany(article => Texts.Skip(1).Select((text, i) =>
            (Guid.NewGuid(), (IArticleMessage)TranslationDesk.Revision(article, i + 2, text))))], before: articles.Count);
        foreach (var article in articles)
        {
            var french = (await desk.Tasks(article)).Single(task => task.Language == "fr");
            Assert.Equal((TaskState.Approved, 4), (french.State, french.Revision));
            Assert.Equal("ALLE STEIGEN EIN.", french.Text(french.Source!).Blocks[0].Text);
        }
    }

    async Task Shuffled(List<(Guid Id, IArticleMessage Message)> messages, int before = 0)
    {
        var twice = messages.Concat(messages).ToArray();
        Random.Shared.Shuffle(twice);
        foreach (var (id, message) in twice)
            await desk.Send(message, id);
        await desk.Quiet(before + messages.Count);
    }
}
