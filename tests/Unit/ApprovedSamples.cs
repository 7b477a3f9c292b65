using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Platform;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ChasPravdy.Tests.Unit;

/// <summary>
/// Samples of what is stored for ever, as approved files under <c>Approved/</c>. What a build would write is compared with them and
/// left beside them as <c>.received.json</c> when it differs; approving it means renaming the file.
/// </summary>
static class ApprovedSamples
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every event that the service's store knows must have a sample here, and be written and read as approved.</summary>
    public static void OfEvents(string service, Action<StoreOptions> configure, params object[] samples)
    {
        var options = OptionsOf(service, configure);
        var known = options.Events.AllKnownEventTypes()
            .Where(type => type.EventType.Namespace!.StartsWith("ChasPravdy.", StringComparison.Ordinal)) // Marten has some of its own
            .ToDictionary(type => type.EventType, type => type.EventTypeName);
        Assert.Equal(known.Values.Order(), samples.Select(sample => known[sample.GetType()]).Order());
        var serializer = options.Serializer();
        foreach (var sample in samples)
        {
            Compare($"{service}/{known[sample.GetType()]}", sample, serializer);
        }
    }

    /// <summary>One more sample of a stored event, with what was added to it later.</summary>
    /// <param name="service">The service that stores it.</param>
    /// <param name="configure">Its store.</param>
    /// <param name="name">The sample's name.</param>
    /// <param name="sample">The event.</param>
    public static void OfEvent(string service, Action<StoreOptions> configure, string name, object sample) =>
        Compare($"{service}/{name}", sample, OptionsOf(service, configure).Serializer());

    static IReadOnlyStoreOptions OptionsOf(string service, Action<StoreOptions> configure)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["ConnectionStrings:Store"] = "Host=nowhere.invalid";
        builder.AddEventStore(configure);
        builder.Services.AddSingleton(new ServiceName(service)).AddSingleton(TimeProvider.System);
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<IDocumentStore>().Options;
    }

    static void Compare(string name, object sample, ISerializer serializer)
    {
        var written = serializer.ToJson(sample);
        var approved = Match(name, written);
        using var stored = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(approved));
        var read = serializer.FromJson(sample.GetType(), stored);
        Assert.Equal(written, serializer.ToJson(read));
    }

    /// <summary>A message must be written and read as approved, as the bus writes it.</summary>
    public static void OfMessage<T>(string name, T message)
    {
        var json = MassTransit.Serialization.SystemTextJsonMessageSerializer.Options;
        var written = JsonSerializer.Serialize(message, json);
        var read = JsonSerializer.Deserialize<T>(Match(name, written), json);
        Assert.Equal(written, JsonSerializer.Serialize(read, json));
    }

    static string Match(string name, string json)
    {
        var file = Path.Combine(Root(), "tests", "Unit", "Approved", name);
        var received = JsonNode.Parse(json)!.ToJsonString(Indented) + "\n";
        var approved = File.Exists(file + ".json") ? File.ReadAllText(file + ".json") : "";
        if (approved != received)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file + ".received.json", received);
        }

        Assert.Equal(approved, received);
        return approved;
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChasPravdy.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
