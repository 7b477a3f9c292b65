using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChasPravdy.Desk.Documents;

/// <summary>The services' own documents, kept for a while; what could not be had is asked for again soon.</summary>
public sealed class ServiceDocuments(IHttpClientFactory clients, IReadOnlyDictionary<string, Uri> addresses, TimeProvider clock) : IDisposable
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    static readonly TimeSpan AskedAgain = TimeSpan.FromSeconds(2);

    readonly SemaphoreSlim oneAtATime = new(1);
    readonly Dictionary<string, (JsonObject? Document, DateTimeOffset At)> kept = [];

    /// <summary>The documents in the order of the services, and the services that did not give theirs.</summary>
    public async Task<(IReadOnlyList<ServiceDocument> Documents, IReadOnlyList<string> Missing)> Now(CancellationToken ct)
    {
        await oneAtATime.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            var due = addresses.Where(service => !kept.TryGetValue(service.Key, out var known)
                || now - known.At >= (known.Document is null ? AskedAgain : Kept)).ToList();
            var answers = await Task.WhenAll(due.Select(service => Fetch(service.Value, ct)));
            foreach (var (service, document) in due.Zip(answers)) kept[service.Key] = (document, now);
            return (
                [.. addresses.Keys.Where(name => kept[name].Document is not null).Select(name => new ServiceDocument(name, kept[name].Document!))],
                [.. addresses.Keys.Where(name => kept[name].Document is null)]);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    async Task<JsonObject?> Fetch(Uri address, CancellationToken ct)
    {
        try
        {
            return await clients.CreateClient(nameof(ServiceDocuments)).GetFromJsonAsync<JsonObject>(address, ct);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => oneAtATime.Dispose();
}
