using System.Diagnostics;
using System.Text.Json.Nodes;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.History;
using ChasPravdy.Platform;
using MassTransit;
using Xunit;

namespace ChasPravdy.Tests.Unit.Platform;

/// <summary>The broker's definitions know every message, who publishes it and who consumes it.</summary>
public sealed class TopologyTests
{
    static readonly string[] Messengers = ["drafting", "translation", "publishing", "history", "site"];
    static readonly JsonNode Definitions = Render();

    static IEnumerable<Type> Messages => typeof(IArticleMessage).Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IArticleMessage)));

    static HashSet<(string Exchange, string Queue)> Bound => [.. Definitions["bindings"]!.AsArray()
        .Where(binding => (string?)binding!["destination_type"] == "exchange")
        .Select(binding => ((string)binding!["source"]!, (string)binding["destination"]!))];

    [Fact]
    public void Every_consumer_of_every_service_has_its_binding_and_there_is_no_other()
    {
        var consumed = new[] { typeof(ChasPravdy.Drafting.Articles.Article), Entry("Translation"), Entry("Publishing"), Entry("Site") }
            .SelectMany(entry => entry.Assembly.GetTypes())
            .SelectMany(type => type.GetInterfaces()
                .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IConsumer<>))
                .Select(i => i.GetGenericArguments()[0])
                .Where(Messages.Contains)
                .Select(message => (ExchangeNames.Of(message, ""), type.Assembly.GetName().Name!.ToLowerInvariant())))
            .Concat(FactPublishers.Select(publisher => (ExchangeNames.Of(typeof(ArticleFact), publisher), "history")))
            .ToHashSet();
        Assert.Equal(consumed.Order(), Bound.Order());
    }

    [Fact]
    public void Every_message_has_a_reader() => Assert.All(
        Messages.Where(message => message != typeof(ArticleFact)),
        message => Assert.Contains(Bound, binding => binding.Exchange == ExchangeNames.Of(message, "")));

    [Fact]
    public void No_service_may_write_what_another_publishes() => Assert.All(
        Definitions["permissions"]!.AsArray().Where(permission => (string?)permission!["user"] != "newsroom"),
        permission => Assert.All(
            Bound.Where(binding => !binding.Exchange.StartsWith((string)permission!["user"]! + ".", StringComparison.Ordinal)),
            binding => Assert.DoesNotMatch((string)permission!["write"]!, binding.Exchange)));

    static readonly string[] FactPublishers = ["drafting", "translation", "publishing"];

    static Type Entry(string service) => System.Reflection.Assembly.Load(service).GetTypes().First(type => type.Namespace?.StartsWith("ChasPravdy", StringComparison.Ordinal) == true);

    static JsonNode Render()
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "deploy/rabbitmq/definitions.sh")]) { RedirectStandardOutput = true };
        start.Environment["BROKER_ADMIN_PASSWORD"] = "test";
        foreach (var user in Messengers)
        {
            start.Environment[$"{user.ToUpperInvariant()}_BROKER_PASSWORD"] = "test";
        }

        using var process = Process.Start(start)!;
        return JsonNode.Parse(process.StandardOutput.ReadToEnd())!;
    }
}
