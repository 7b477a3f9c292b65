namespace ChasPravdy.Platform;

/// <summary>The service's own name, such as <c>drafting</c>: its queue, its broker user, and the service of its facts.</summary>
public sealed record ServiceName(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
