using ChasPravdy.Site.Articles;
using Marten;
using Npgsql;

namespace ChasPravdy.Site.Catalogue;

/// <summary>After an update, lists the editions that a build without a catalogue stored; tries until the database answers.</summary>
sealed class BelatedListing(IDocumentStore store, TimeProvider clock, ILogger<BelatedListing> log) : BackgroundService
{
    const string Unlisted = """
        select text.id from mt_doc_publishedtext text where not exists (select from catalogue where catalogue.id = text.id) limit 100
        """;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                if (!await ListSome(stoppingToken))
                {
                    return;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Also where a text was withdrawn while it was being listed.
                log.LogWarning("Older editions cannot be listed yet: {Reason}", exception.Message);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    async Task<bool> ListSome(CancellationToken ct)
    {
        var ids = new List<string>();
        await using (var connection = store.Storage.Database.CreateConnection())
        {
            await connection.OpenAsync(ct);
            await using var look = new NpgsqlCommand(Unlisted, connection);
            await using var rows = await look.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
            {
                ids.Add(rows.GetString(0));
            }
        }

        await using var session = store.LightweightSession();
        foreach (var text in await session.LoadManyAsync<PublishedText>(ct, ids))
        {
            session.ListBelatedly(text.Edition);
        }

        await session.SaveChangesAsync(ct);
        return ids.Count > 0;
    }
}
