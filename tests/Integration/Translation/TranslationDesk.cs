using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Drafting;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using MassTransit;

namespace ChasPravdy.Tests.Integration.Translation;

/// <summary>The Translation service on real servers, with the messages that Drafting and Publishing send it.</summary>
sealed class TranslationDesk(Servers servers) : IAsyncDisposable
{
    readonly TestNewsroom newsroom = new(servers);
    IBusControl drafting = null!, publishing = null!;

    public ServiceUnderTest<TranslationTask> Service { get; private set; } = null!;

    public TestNewsroom Newsroom => newsroom;

    public static async Task<TranslationDesk> Open(Servers servers, Action<IServiceCollection>? replace = null)
    {
        var desk = new TranslationDesk(servers);
        desk.Service = await desk.newsroom.Start<TranslationTask>("translation", replace);
        desk.drafting = await desk.newsroom.BusOf("drafting");
        desk.publishing = await desk.newsroom.BusOf("publishing");
        return desk;
    }

    public static EditionText Text(string title = "Der Zug kommt", params string[] paragraphs) => new(
        "de",
        title,
        "Endlich.",
        [.. (paragraphs.Length == 0 ? ["Er kommt. Er hält.", "Alle steigen ein."] : paragraphs).Select(p => new Block(BlockKind.Paragraph, p))],
        ["bahn"],
        new("Bahn", "https://bahn.example/"),
        "Chas Pravdy");

    public static RevisionApproved Revision(Guid article, int revision, EditionText text) =>
        new(article, 3 * revision, revision, TextHash.Of(text), text, TimeProvider.System.GetUtcNow(), null);

    public static ArticleKilled Kill(Guid article) =>
        new(article, 9, new Dictionary<string, string>(), "Removed.", "It never happened.", TimeProvider.System.GetUtcNow());

    public static ArticleGivenUp GiveUp(Guid article) => new(article, 9, "Overtaken.");

    /// <summary>Sends a message under an id, as its publisher's relay does.</summary>
    public Task Send(IArticleMessage message, Guid? id = null) =>
        (message is ArticleKilled or ReleaseExpected ? publishing : drafting).Publish(message, message.GetType(), context =>
        {
            context.MessageId = id ?? Guid.NewGuid();
            context.Headers.Set(BusSetup.ArticleHeader, message.ArticleId.ToString());
        });

    /// <summary>Sends a first revision and waits for its five tasks.</summary>
    public async Task<Guid> Article(EditionText? text = null)
    {
        var article = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await Send(Revision(article, 1, text ?? Text()));
        await Eventually.Holds(async () => (await Tasks(article)).Count == 5, "five tasks");
        return article;
    }

    public async Task<IReadOnlyList<TranslationTask>> Tasks(Guid article)
    {
        await using var query = Service.Store.QuerySession();
        return await Marten.QueryableExtensions.ToListAsync(query.Query<TranslationTask>().Where(task => task.ArticleId == article).OrderBy(task => task.Language));
    }

    /// <summary>Waits until the service has handled everything that was sent to it.</summary>
    public async Task Quiet(int messages)
    {
        await using var query = Service.Store.QuerySession();
        await Eventually.Holds(
            async () => (await query.QueryAsync<int>("select count(*)::int from mt_doc_inbox"))[0] >= messages, $"{messages} messages handled", 60);
    }

    public HttpClient Translator(string name, params string[] languages) => Service.As(name, ["translator"], languages, []);

    public HttpClient Reviewer(string name, params string[] languages) => Service.As(name, ["reviewer"], [], languages);

    public static string At(Guid article, string language, string rest = "") => $"/api/translations/{article}/{language}{rest}";

    public static async Task<JsonObject> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>Every segment, title and lead, translated by capitals.</summary>
    public static object Translations(JsonObject task, int epoch) => new
    {
        epoch,
        segments = All(task).Select(s => new
        {
            key = (string)s["key"]!,
            text = ((string)s["source"]!).ToUpperInvariant(),
            origin = "human",
        }).ToArray(),
    };

    public static IEnumerable<JsonNode> All(JsonObject task) =>
        task["segments"]!.AsArray().Prepend(task["lead"]).Prepend(task["title"]).OfType<JsonNode>();

    /// <summary>Claims, translates and submits; gives back the task.</summary>
    public async Task<JsonObject> Translate(HttpClient translator, Guid article, string language)
    {
        var claimed = await Read(await translator.PostAsync(At(article, language, "/claim"), null));
        var epoch = (int)claimed["claim"]!["epoch"]!;
        await Read(await translator.PutAsJsonAsync(At(article, language, "/segments"), Translations(claimed, epoch)));
        return await Read(await translator.PostAsJsonAsync(At(article, language, "/submission"), new { epoch }));
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();
}
