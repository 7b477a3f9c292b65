using System.Collections.Concurrent;
using System.Globalization;
using RabbitMQ.Client;

namespace ChasPravdy.Tests.Integration;

/// <summary>
/// Virtual hosts with the whole topology, as deploy/rabbitmq declares it. A test has one to itself; the next gets it emptied:
/// making one takes seconds, and a node does not bear a hundred.
/// </summary>
public sealed class VirtualHosts(Servers servers)
{
    static readonly string[] Messengers = ["drafting", "translation", "publishing", "history", "site"];

    readonly ConcurrentBag<string> free = [];
    int count;

    /// <summary>An empty one.</summary>
    public async Task<string> Take()
    {
        if (free.TryTake(out var used))
        {
            await Empty(used);
            return used;
        }

        var made = string.Create(CultureInfo.InvariantCulture, $"t{Environment.ProcessId}_{Interlocked.Increment(ref count)}");
        await servers.ImportDefinitions(await Shell.Run(
            "deploy/rabbitmq/definitions.sh",
            [("VHOST", made), ("BROKER_ADMIN_PASSWORD", "test"), .. Messengers.Select(user => ($"{user.ToUpperInvariant()}_BROKER_PASSWORD", "test"))]));
        return made;
    }

    /// <summary>Takes one back, when everything that was connected to it has stopped.</summary>
    public void Return(string name) => free.Add(name);

    async Task Empty(string name)
    {
        var factory = new ConnectionFactory { Uri = new UriBuilder(servers.Broker) { UserName = "newsroom", Password = "test", Path = name }.Uri };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var messenger in Messengers)
        {
            // Whoever was left behind here would take the next test's messages.
            await Eventually.Holds(async () => await channel.ConsumerCountAsync(messenger) == 0, $"{messenger}'s queue without consumers");
            await channel.QueuePurgeAsync(messenger);
            await channel.QueuePurgeAsync($"{messenger}.dead");
            await channel.QueueDeleteAsync($"{messenger}_error");
            await channel.QueueDeleteAsync($"{messenger}_skipped");
        }
    }
}
