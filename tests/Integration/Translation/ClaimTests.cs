using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Tests.Integration.Translation;

public sealed class ClaimTests(Servers servers) : IAsyncDisposable
{
    TranslationDesk desk = null!;

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Fifty_claims_at_once_have_one_winner_and_forty_nine_clear_refusals()
    {
        desk = await TranslationDesk.Open(servers);
        var article = await desk.Article();
        var answers = await Task.WhenAll(Enumerable.Range(1, 50).Select(async i =>
        {
            using var translator = desk.Translator($"translator {i}", "fr");
            var answer = await translator.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null);
            return (answer.StatusCode, Body: (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
        }));
        var winner = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        var name = (string)winner.Body["claim"]!["name"]!;
        var refusals = answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).ToList();
        Assert.Equal(49, refusals.Count);
        Assert.All(refusals, refusal =>
        {
            Assert.Equal(HttpStatusCode.Conflict, refusal.StatusCode);
            Assert.StartsWith($"{name} holds this task until ", (string)refusal.Body["detail"]!, StringComparison.Ordinal);
        });
        Assert.Equal(2, (await desk.Tasks(article)).Single(task => task.Language == "fr").Version);
    }

    [Fact]
    public async Task A_lease_that_ran_out_saves_nothing_even_before_its_expiry_is_stored()
    {
        desk = await TranslationDesk.Open(servers, services =>
        {
            services.AddSingleton(new ClaimLease(TimeSpan.FromSeconds(1)));
            foreach (var expiry in services.Where(service => service.ImplementationType == typeof(ClaimExpiry)).ToList())
                services.Remove(expiry);
        });
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        var claimed = await TranslationDesk.Read(await translator.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        await Task.Delay(1_100);
        await RefusesToSave(translator, article, claimed);
        Assert.Equal(TaskState.Claimed, (await French(article)).State);

        // Someone else may have it now; the old epoch stays dead.
        using var tina = desk.Translator("tina", "fr");
        var again = await TranslationDesk.Read(await tina.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        Assert.Equal(2, (int)again["claim"]!["epoch"]!);
        await RefusesToSave(translator, article, claimed);
    }

    [Fact]
    public async Task An_expired_lease_goes_back_to_the_queue_and_its_epoch_saves_nothing()
    {
        desk = await TranslationDesk.Open(servers, services => services.AddSingleton(new ClaimLease(TimeSpan.FromSeconds(1))));
        var article = await desk.Article();
        using var translator = desk.Translator("t-fr", "fr");
        var claimed = await TranslationDesk.Read(await translator.PostAsync(TranslationDesk.At(article, "fr", "/claim"), null));
        await Eventually.Holds(async () => (await French(article)).State == TaskState.Open, "the expiry");
        await RefusesToSave(translator, article, claimed);
        Assert.Equal(3, (await French(article)).Version);
    }

    async Task RefusesToSave(HttpClient translator, Guid article, JsonObject claimed)
    {
        var before = await French(article);
        var refused = await translator.PutAsJsonAsync(TranslationDesk.At(article, "fr", "/segments"), TranslationDesk.Translations(claimed, 1));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.StartsWith("Your claim (epoch 1) ", (string?)(await refused.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!, StringComparison.Ordinal);
        var after = await French(article);
        Assert.Equal(before.Version, after.Version);
        Assert.Empty(after.Work);
    }

    async Task<TranslationTask> French(Guid article) => (await desk.Tasks(article)).Single(task => task.Language == "fr");
}
