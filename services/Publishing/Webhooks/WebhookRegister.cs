using ChasPravdy.Platform;
using Marten;
using Npgsql;

namespace ChasPravdy.Publishing.Webhooks;

/// <summary>The webhooks that administrators set up.</summary>
public sealed class WebhookRegister(IDocumentStore store)
{
    /// <summary>Each has a worker of its own, so there is an end to them.</summary>
    const int Most = 50;

    const string Columns = "select id, url, secret, events, created_by, created_at from webhooks";

    /// <exception cref="RuleBrokenException">There is one for the address, or there are too many.</exception>
    public async Task Add(Webhook webhook, CancellationToken ct)
    {
        await using var connection = await Open(ct);
        await using var insert = new NpgsqlCommand(
            "insert into webhooks (id, url, secret, events, created_by, created_at) "
            + $"select $1, $2, $3, $4, $5, $6 where (select count(*) from webhooks) < {Most} on conflict (url) do nothing", connection)
        {
            Parameters =
            {
                new() { Value = webhook.Id }, new() { Value = webhook.Url.AbsoluteUri }, new() { Value = webhook.Secret },
                new() { Value = webhook.Events.ToArray() }, new() { Value = webhook.CreatedBy }, new() { Value = webhook.CreatedAt },
            },
        };
        if (await insert.ExecuteNonQueryAsync(ct) == 0)
        {
            throw new RuleBrokenException(
                $"There is a webhook for {webhook.Url} already, or there are {Most}. Remove one first.");
        }
    }

    public async Task<IReadOnlyList<Webhook>> All(CancellationToken ct)
    {
        await using var connection = await Open(ct);
        await using var select = new NpgsqlCommand($"{Columns} order by created_at, id", connection);
        await using var rows = await select.ExecuteReaderAsync(ct);
        var webhooks = new List<Webhook>();
        while (await rows.ReadAsync(ct))
        {
            webhooks.Add(new(
                rows.GetGuid(0),
                new Uri(rows.GetString(1)),
                rows.GetString(2),
                await rows.GetFieldValueAsync<string[]>(3, ct),
                rows.GetString(4),
                await rows.GetFieldValueAsync<DateTimeOffset>(5, ct)));
        }

        return webhooks;
    }

    /// <summary>With everything that waits for it.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> Remove(Guid id, CancellationToken ct)
    {
        await using var connection = await Open(ct);
        await using var delete = new NpgsqlCommand("delete from webhooks where id = $1", connection) { Parameters = { new() { Value = id } } };
        return await delete.ExecuteNonQueryAsync(ct) > 0;
    }

    async Task<NpgsqlConnection> Open(CancellationToken ct)
    {
        var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        return connection;
    }
}
