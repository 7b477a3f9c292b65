using System.Net;
using System.Text.Json.Serialization.Metadata;

namespace ChasPravdy.Tests.Client;

/// <summary>Who is told of what is published; how many events wait to be told, and how many were given up.</summary>
public sealed record Webhook(Guid Id, Uri Url, IReadOnlyList<string> Events, string CreatedBy, DateTimeOffset CreatedAt, long Waiting, long Dead);

/// <summary>An event that a webhook was not told of, and why.</summary>
public sealed record DeadDelivery(Guid EventId, Guid ArticleId, string Type, DateTimeOffset Since, int Attempts, string? Problem);

public sealed record Resent(int Count);

sealed record WebhookBody(Uri Url, string Secret, IReadOnlyList<string> Events);

/// <summary>The calls under <c>/api/webhooks</c>, as one person.</summary>
public sealed class WebhookCalls(Person person)
{
    static readonly JsonTypeInfo<Webhook> Answer = Wire.Default.Webhook;

    public Task<Page<Webhook>> List(CancellationToken ct = default) => person.Get("/api/webhooks", Wire.Default.PageWebhook, ct);

    public Task<Webhook> Add(Uri url, string secret, IReadOnlyList<string> events, CancellationToken ct = default) => person.Call(
        HttpMethod.Post, "/api/webhooks", new WebhookBody(url, secret, events), Wire.Default.WebhookBody, Answer, ct: ct);

    public async Task Remove(Guid id, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/webhooks/{id}");
        using var response = await person.Send(request, ct);
        if (response.StatusCode != HttpStatusCode.NoContent)
            throw await ProblemException.From(response, ct);
    }

    public Task<Page<DeadDelivery>> Dead(Guid id, CancellationToken ct = default) =>
        person.Get($"/api/webhooks/{id}/dead", Wire.Default.PageDeadDelivery, ct);

    public Task<Resent> Resend(Guid id, CancellationToken ct = default) =>
        person.Call(HttpMethod.Post, $"/api/webhooks/{id}/resend", Wire.Default.Resent, ct: ct);
}
