namespace ChasPravdy.Platform;

/// <summary>The first answer to a command with an Idempotency-Key, stored in the command's own transaction.</summary>
sealed record IdempotentAnswer(
    string Id, string RequestHash, int Status, string? Location, long Version, string Body, DateTimeOffset At);

/// <summary>A message that was handled by a consumer, stored in the transaction of what it caused.</summary>
sealed record InboxRow(string Id, DateTimeOffset At);
