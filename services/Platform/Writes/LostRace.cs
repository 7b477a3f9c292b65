using JasperFx;
using JasperFx.Events;
using Marten.Exceptions;
using Npgsql;

namespace ChasPravdy.Platform;

/// <summary>Somebody else changed the stream between loading and saving.</summary>
public static class LostRace
{
    /// <summary>How often a decision is made anew on the newer state before giving up.</summary>
    public const int Attempts = 20;

    /// <summary>True when the same decision, made anew, may well succeed.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        EventStreamUnexpectedMaxEventIdException or Marten.Exceptions.ExistingStreamIdCollisionException or JasperFx.Events.ExistingStreamIdCollisionException or ConcurrencyException => true,
        DocumentAlreadyExistsException => false,
        MartenCommandException { InnerException: PostgresException inner } => IsRace(inner),
        PostgresException inner => IsRace(inner),
        _ => false,
    };

    static bool IsRace(PostgresException exception) => exception.SqlState is
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation;

    /// <summary>A short, spread-out pause, so that fifty rivals do not meet again.</summary>
    public static Task Pause(int attempt, CancellationToken ct) =>
        Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 + (attempt * 5))), ct);
}
