using System.Globalization;
using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ChasPravdy.Platform;

/// <summary>The messages that kept failing wait here until the operator sends them again: nothing is dropped.</summary>
/// <remarks>
/// They are never only looked at: a quorum queue counts every return, and from RabbitMQ 4 on drops what was returned too often.
/// </remarks>
sealed class DeadLetters(IConfiguration configuration, ServiceName service)
{
    readonly string[] queues = [$"{service}_error", $"{service}.dead"];

    /// <summary>Says how many wait; with <c>resend</c> puts those back into the service's queue, oldest first.</summary>
    /// <returns>The exit code: 2 when the arguments make no sense.</returns>
    public async Task<int> Run(IReadOnlyList<string> arguments, TextWriter to, CancellationToken ct = default)
    {
        if (arguments is not ([] or ["resend"]))
        {
            await to.WriteLineAsync("Say nothing more to count the dead letters, or resend to put them back into the queue.");
            return 2;
        }

        var factory = new ConnectionFactory
        {
            Uri = new Uri(configuration.Required("ConnectionStrings:Broker")),
            ClientProvidedName = $"{service} dead letters",
        };
        await using var connection = await factory.CreateConnectionAsync(ct);
        foreach (var queue in queues)
        {
            var waiting = await Count(connection, queue, ct);
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{queue}: {waiting} waiting"));
            if (arguments.Count > 0)
            {
                await Resend(connection, queue, waiting, to, ct);
            }
        }

        return 0;
    }

    static async Task<uint> Count(IConnection connection, string queue, CancellationToken ct)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        try
        {
            return await channel.MessageCountAsync(queue, ct);
        }
        catch (OperationInterruptedException)
        {
            return 0; // made by the first failure
        }
    }

    // Only as many as there were: one that fails again at once is not sent round and round. Taken from here only when the broker
    // has confirmed that it is in the queue.
    async Task Resend(IConnection connection, string queue, uint waiting, TextWriter to, CancellationToken ct)
    {
        var confirmed = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        await using var channel = await connection.CreateChannelAsync(confirmed, ct);
        for (; waiting > 0 && await channel.BasicGetAsync(queue, autoAck: false, ct) is { } letter; waiting--)
        {
            var properties = new BasicProperties(letter.BasicProperties);
            await to.WriteLineAsync($"  {properties.MessageId} {Header(properties, "MT-Fault-Message")}");
            properties.Headers = properties.Headers?.Where(header => !IsOfTheFault(header.Key)).ToDictionary();
            await channel.BasicPublishAsync(service.Value, "", mandatory: true, properties, letter.Body, ct);
            await channel.BasicAckAsync(letter.DeliveryTag, multiple: false, ct);
        }
    }

    static bool IsOfTheFault(string header) =>
        header.StartsWith("MT-Fault-", StringComparison.Ordinal) || header is "MT-Reason" or "x-death" or "x-delivery-count";

    static string Header(BasicProperties properties, string name) =>
        properties.Headers?.TryGetValue(name, out var value) is true && value is byte[] text ? System.Text.Encoding.UTF8.GetString(text) : "";
}
