using Npgsql;

namespace ChasPravdy.Platform;

/// <summary>Tells an outage of the database from a failure of the work itself.</summary>
public static class Outage
{
    /// <summary>True when the database was away, starting, stopping or out of connections.</summary>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        // 57P01..57P03: shutting down, crashed, starting up; 53300: too many connections; 25006: read-only standby.
        PostgresException postgres => postgres.SqlState is "57P01" or "57P02" or "57P03" or "53300" or "25006",
        NpgsqlException { IsTransient: true } or System.Net.Sockets.SocketException or IOException => true,
        AggregateException aggregate => aggregate.InnerExceptions.Any(Is),
        _ => Is(exception.InnerException),
    };
}
