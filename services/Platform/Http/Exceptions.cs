namespace ChasPravdy.Platform;

/// <summary>A rule of the newsroom says no: 409, with a sentence that a person can act on.</summary>
public sealed class RuleBrokenException(string sentence) : Exception(sentence);

/// <summary>What was named does not exist: 404.</summary>
public sealed class NotFoundException(string sentence) : Exception(sentence)
{
    /// <summary>No stream of this kind has the id.</summary>
    public static NotFoundException For<T>() => new($"There is no such {typeof(T).Name.ToLowerInvariant()}.");
}

/// <summary>The person may not do this: 403.</summary>
public sealed class ForbiddenException(string sentence) : Exception(sentence);

/// <summary>The sender saw an older version: 412, and nothing has changed.</summary>
public sealed class StaleVersionException(long expected, long? actual) : Exception(
    actual is null
        ? $"You saw version {expected}; it was changed at the same moment. Load it again."
        : $"You saw version {expected}; it is now at version {actual}. Load it again.");

/// <summary>Something that is needed is away for the moment: 503, and nothing has changed.</summary>
public sealed class UnavailableException(string sentence) : Exception(sentence);

/// <summary>An Idempotency-Key came again with another request: 422.</summary>
public sealed class KeyReusedException() : Exception("This Idempotency-Key was used for another request.");

/// <summary>Fields that cannot be accepted: 400, naming each.</summary>
public sealed class InvalidFieldsException(IReadOnlyDictionary<string, string[]> errors)
    : Exception(string.Join(' ', errors.Values.SelectMany(sentences => sentences)))
{
    /// <summary>One field.</summary>
    public InvalidFieldsException(string field, string sentence)
        : this(new Dictionary<string, string[]> { [field] = [sentence] })
    {
    }

    /// <summary>Sentences by field.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => errors;
}

/// <summary>Collects what is wrong with a request, so that the sender hears all of it at once.</summary>
public sealed class FieldErrors
{
    readonly Dictionary<string, List<string>> errors = [];

    /// <summary>Notes a sentence about a field, named as in the JSON: <c>segments[2].key</c>.</summary>
    public void Add(string field, string sentence)
    {
        if (!errors.TryGetValue(field, out var sentences))
        {
            errors[field] = sentences = [];
        }

        sentences.Add(sentence);
    }

    /// <summary>Notes the sentence when the condition does not hold.</summary>
    public void Require(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            Add(field, sentence);
        }
    }

    /// <exception cref="InvalidFieldsException">Something was noted.</exception>
    public void ThrowIfAny()
    {
        if (errors.Count > 0)
        {
            throw new InvalidFieldsException(errors.ToDictionary(error => error.Key, error => error.Value.ToArray()));
        }
    }
}
