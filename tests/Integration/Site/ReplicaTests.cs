using System.Net;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace ChasPravdy.Tests.Integration.Site;

/// <summary>A second replica that takes no messages itself: all that it shows it must have learnt from the first.</summary>
public sealed class ReplicaTests(Servers servers) : IAsyncLifetime
{
    static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    readonly TestNewsroom newsroom = new(servers);
    ServiceUnderTest<Article> first = null!, second = null!;
    IBus publishing = null!;

    public async ValueTask InitializeAsync()
    {
        first = await newsroom.Start<Article>("site");
        second = newsroom.Replica(first, TakesNoMessages);
        await second.Begin();
        publishing = await newsroom.BusOf("publishing");
        await WhenReads(first, "/de/", HttpStatusCode.OK, "noch kein Artikel");
        await WhenReads(second, "/de/", HttpStatusCode.OK, "noch kein Artikel");
    }

    public async ValueTask DisposeAsync()
    {
        await second.DisposeAsync();
        await newsroom.DisposeAsync();
    }

    static void TakesNoMessages(IServiceCollection services)
    {
        foreach (var bus in services.Where(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.StartsWith("MassTransit", StringComparison.Ordinal) is true).ToList())
        {
            services.Remove(bus);
        }
    }

    static string PathOf(Guid id) => $"/de/2026/11/23/headline-{id:N}";

    static EditionPublished Published(Guid id, long version, string headline) => new(
        id, version, "de", "de", 1, "hash", new("de", headline, "", [new(BlockKind.Paragraph, "Text.")], [], null, "Chas Pravdy"), PathOf(id), Noon, Noon, []);

    Task Send(IArticleMessage message) => publishing.Publish(message, message.GetType(), context =>
        context.Headers.Set(BusSetup.ArticleHeader, message.ArticleId.ToString()));

    static Task WhenReads(ServiceUnderTest<Article> site, string path, HttpStatusCode status, string text) => Eventually.Holds(
        async () =>
        {
            using var reader = site.As(token: null);
            var answer = await reader.GetAsync(path);
            return answer.StatusCode == status && (await answer.Content.ReadAsStringAsync()).Contains(text, StringComparison.Ordinal);
        },
        $"{(int)status} with “{text}” at {path}");

    async Task OnBoth(Guid id, HttpStatusCode status, string text)
    {
        await WhenReads(first, PathOf(id), status, text);
        await WhenReads(second, PathOf(id), status, text);
    }

    [Fact]
    public async Task What_one_replica_stores_all_show()
    {
        var id = Guid.NewGuid();
        await Send(Published(id, 8, "A headline"));
        await OnBoth(id, HttpStatusCode.OK, "<h1>A headline</h1>");
        await WhenReads(second, "/de/", HttpStatusCode.OK, PathOf(id));
        await Send(Published(id, 9, "A better headline"));
        await OnBoth(id, HttpStatusCode.OK, "<h1>A better headline</h1>");
        await Send(new EditionRemoved(id, 12, "de", PathOf(id), "Wrong."));
        await OnBoth(id, HttpStatusCode.Gone, "zurückgezogen");
        await WhenReads(second, "/de/", HttpStatusCode.OK, "noch kein Artikel");
    }

    [Fact]
    public async Task A_replica_misses_nothing_while_its_ears_are_cut_again_and_again()
    {
        var articles = Enumerable.Range(0, 40).Select(_ => Guid.NewGuid()).ToList();
        var cut = 0L;
        foreach (var id in articles)
        {
            await Send(Published(id, 8, "A headline"));
            cut += await CutEars();
        }

        foreach (var id in articles)
        {
            await OnBoth(id, HttpStatusCode.OK, "<h1>A headline</h1>");
        }

        Assert.True(cut > 0);
    }

    [Fact]
    public async Task A_transaction_that_takes_long_is_not_passed_over()
    {
        var changes = first.Services.GetRequiredService<ArticleChanges>();
        var (slow, quick) = (Guid.NewGuid(), Guid.NewGuid());
        await using var connection = new NpgsqlConnection(servers.In(first.Database));
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var note = new NpgsqlCommand($"insert into article_changes values ('{slow}', 1, pg_current_xact_id())", connection, transaction);
        await note.ExecuteNonQueryAsync();

        var begin = await changes.Here(CancellationToken.None);
        await servers.Sql($"insert into article_changes values ('{quick}', 1, pg_current_xact_id())", first.Database);
        var (seen, next) = await changes.Since(begin, CancellationToken.None);
        Assert.Equal(quick, Assert.Single(seen).Article);

        await transaction.CommitAsync();
        (seen, _) = await changes.Since(next, CancellationToken.None);
        Assert.Contains(seen, change => change.Article == slow);
    }

    async Task<long> CutEars()
    {
        await using var connection = new NpgsqlConnection(servers.In(first.Database));
        await connection.OpenAsync();
        await using var cut = new NpgsqlCommand(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and query ilike 'listen %'", connection);
        return (long)(await cut.ExecuteScalarAsync())!;
    }
}
