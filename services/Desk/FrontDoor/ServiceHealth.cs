using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChasPravdy.Desk.FrontDoor;

/// <summary>
/// How a service behind the Desk is. One that is down makes the Desk degraded, not down: everything else still goes through it.
/// </summary>
public sealed class ServiceHealth(HttpClient client, Uri address) : IHealthCheck
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    static readonly string[] Services = ["Drafting", "Translation", "Publishing", "History", "Site", "Identity"];

    public static void AddTo(WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient<ServiceHealth>(client => client.Timeout = Patience);
        foreach (var service in Services)
        {
            if (builder.Configuration[$"Services:{service}"] is not { Length: > 0 } address) continue;
            builder.Services.AddHealthChecks().Add(new(
                service.ToLowerInvariant(),
                provider => new ServiceHealth(
                    provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ServiceHealth)), new Uri(new(address), "/health/ready")),
                failureStatus: null,
                tags: null));
        }
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var response = await client.GetAsync(address, cancellationToken);
            var health = await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
            return (string?)health?["status"] == "ready" ? HealthCheckResult.Healthy("ready") : HealthCheckResult.Degraded(Parts(health));
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or TaskCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Degraded("It does not answer.");
        }
    }

    static string Parts(JsonObject? health)
    {
        var troubled = (health?["parts"] as JsonObject ?? []).Where(part => (string?)part.Value?["status"] != "ready");
        return $"{health?["status"]}: {string.Join(", ", troubled.Select(part => $"{part.Key} is {part.Value?["status"]}"))}";
    }
}
