using System.Text.Json;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace ChasPravdy.Publishing.Webhooks;

/// <summary>What waits to be told to webhooks: of each article in order, the next only after the one before it.</summary>
public sealed class DeliveryQueue(IDocumentStore store)
{
    const string Columns = "id, event, article, type, body, since, attempts, next_at, problem";

    static readonly JsonSerializerOptions Json = ConfiguredJson();

    /// <summary>Queues an event for those who want to hear of it; called again for the same event, it changes nothing.</summary>
    public async Task Add(IEvent e, IReadOnlyList<IArticleMessage> messages, CancellationToken ct)
    {
        foreach (var message in messages)
        {
            if (WebhookEvents.Of(message) is var (type, about))
            {
                var body = JsonSerializer.Serialize(new { type, timestamp = e.Timestamp.ToUniversalTime(), data = about }, Json);
                await Execute(
                    "insert into webhook_deliveries (webhook, event, article, type, body) "
                    + "select id, $1, $2, $3, $4 from webhooks where $3 = any (events) on conflict (webhook, event) do nothing",
                    ct, e.Id, message.ArticleId, type, body);
            }
        }
    }

    /// <summary>The oldest of each article, where its time has come.</summary>
    public Task<IReadOnlyList<Delivery>> Due(Guid webhook, DateTimeOffset now, int most, CancellationToken ct) => Read(
        $"""
        select {Columns} from (
          select distinct on (article) {Columns} from webhook_deliveries where webhook = $1 and dead_at is null order by article, id) heads
        where next_at <= $2 order by next_at, id limit {most}
        """,
        ct, webhook, now);

    public Task<IReadOnlyList<Delivery>> Dead(Guid webhook, CancellationToken ct) =>
        Read($"select {Columns} from webhook_deliveries where webhook = $1 and dead_at is not null order by id limit 1000", ct, webhook);

    public Task Delivered(Delivery delivery, CancellationToken ct) => Execute("delete from webhook_deliveries where id = $1", ct, delivery.Id);

    public Task TryAgain(Delivery delivery, string problem, DateTimeOffset at, CancellationToken ct) => Execute(
        "update webhook_deliveries set attempts = attempts + 1, problem = $2, next_at = $3 where id = $1", ct, delivery.Id, problem, at);

    public Task GiveUp(Delivery delivery, string problem, DateTimeOffset now, CancellationToken ct) => Execute(
        "update webhook_deliveries set attempts = attempts + 1, problem = $2, dead_at = $3 where id = $1", ct, delivery.Id, problem, now);

    /// <summary>Those that were given up are tried for another day, in their old order.</summary>
    /// <returns>How many.</returns>
    public Task<int> Resend(Guid webhook, DateTimeOffset now, CancellationToken ct) => Execute(
        "update webhook_deliveries set dead_at = null, attempts = 0, since = $2, next_at = $2 where webhook = $1 and dead_at is not null",
        ct, webhook, now);

    /// <summary>By webhook, how many wait and how many were given up.</summary>
    public async Task<IReadOnlyDictionary<Guid, (long Waiting, long Dead)>> Counts(CancellationToken ct)
    {
        await using var connection = await Open(ct);
        await using var select = new NpgsqlCommand(
            "select webhook, count(*) filter (where dead_at is null), count(dead_at) from webhook_deliveries group by webhook", connection);
        await using var rows = await select.ExecuteReaderAsync(ct);
        var counts = new Dictionary<Guid, (long, long)>();
        while (await rows.ReadAsync(ct))
        {
            counts[rows.GetGuid(0)] = (rows.GetInt64(1), rows.GetInt64(2));
        }

        return counts;
    }

    async Task<IReadOnlyList<Delivery>> Read(string sql, CancellationToken ct, params object[] parameters)
    {
        await using var connection = await Open(ct);
        await using var select = Command(sql, connection, parameters);
        await using var rows = await select.ExecuteReaderAsync(ct);
        var deliveries = new List<Delivery>();
        while (await rows.ReadAsync(ct))
        {
            deliveries.Add(new(
                rows.GetInt64(0),
                rows.GetGuid(1),
                rows.GetGuid(2),
                rows.GetString(3),
                rows.GetString(4),
                await rows.GetFieldValueAsync<DateTimeOffset>(5, ct),
                rows.GetInt32(6),
                await rows.GetFieldValueAsync<DateTimeOffset>(7, ct),
                await rows.IsDBNullAsync(8, ct) ? null : rows.GetString(8)));
        }

        return deliveries;
    }

    async Task<int> Execute(string sql, CancellationToken ct, params object[] parameters)
    {
        await using var connection = await Open(ct);
        await using var command = Command(sql, connection, parameters);
        return await command.ExecuteNonQueryAsync(ct);
    }

    async Task<NpgsqlConnection> Open(CancellationToken ct)
    {
        var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        return connection;
    }

    static NpgsqlCommand Command(string sql, NpgsqlConnection connection, object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        return command;
    }

    static JsonSerializerOptions ConfiguredJson()
    {
        var json = new JsonSerializerOptions();
        StrictJson.Configure(json);
        return json;
    }
}
