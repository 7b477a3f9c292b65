using System.Text.Json;
using ChasPravdy.Contracts.History;

namespace ChasPravdy.History.Facts;

/// <summary>What every fact must be, whatever it says. What it says is its service's affair. Pure.</summary>
public static class FactShape
{
    // Answers hold 32 levels, and wrap the document in a few of their own.
    const int Deepest = 24;

    // Every JSON reader takes integers up to 2^53 - 1 exactly; the canonical form that replays and proofs are made of holds no others.
    const long Largest = 9_007_199_254_740_991;

    const int MostConcerned = 1_000;

    static readonly string[] Services = ["drafting", "translation", "publishing"];

    /// <exception cref="RefusedFactException">The fact cannot be part of any history; says what is wrong with it.</exception>
    public static void Check(ArticleFact fact)
    {
        if (Fault(fact) is { } fault)
        {
            throw new RefusedFactException($"Fact {fact.EventId} is refused: {fault}");
        }
    }

    static string? Fault(ArticleFact fact) => fact switch
    {
        { ArticleId: var article } when article == Guid.Empty => "it names no article.",
        { EventId: var id } when id == Guid.Empty => "it names no event.",
        { Service: var service } when !Services.Contains(service) => $"its service is \"{service}\", not one of {string.Join(", ", Services)}.",
        { StreamVersion: < 1 } => $"its stream version is {fact.StreamVersion}; versions begin at 1.",
        { OccurredAt: var at } when at == default => "it does not say when it happened.",
        { Actor: not { Id: not null, Name: not null, Role: not null } } => "it does not say who caused it.",
        { CommandId: null } => "it names no command.",
        _ when Storable(fact.Stream) is { } fault => $"its stream {fault}",
        _ when Storable(fact.Type) is { } fault => $"its type {fault}",
        { Changes.ValueKind: not JsonValueKind.Object } => "its changes are not a JSON object, so not a merge patch to a document.",
        { Concerns: { } concerns } when concerns.Count > MostConcerned || concerns.Any(subject => subject is null or { Length: > 200 }) =>
            "whom it concerns are no subject ids.",
        _ when Texts(fact).Any(text => text.Contains('\0')) => "a text holds U+0000, which no database keeps.",
        _ => Fault(fact.Changes, "changes", Deepest)
            ?? fact.Unknown?.Select(more => Fault(more.Value, more.Key, Deepest)).FirstOrDefault(fault => fault is not null),
    };

    static string? Storable(string? name) => string.IsNullOrWhiteSpace(name) ? "is blank." : name.Length > 200 ? "is longer than 200." : null;

    static IEnumerable<string> Texts(ArticleFact fact) =>
        [fact.Stream, fact.Type, fact.Actor.Id, fact.Actor.Name, fact.Actor.Role, fact.CommandId, fact.CausationId ?? "", fact.CorrelationId ?? "", .. fact.Concerns ?? []];

    // jsonb would keep the last of two members silently, and refuses U+0000 and half a surrogate pair with an error.
    static string? Fault(JsonElement value, string path, int depth) => value.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array when depth == 0 => $"{path} is nested deeper than {Deepest} levels.",
        JsonValueKind.Object => MembersFault(value, path, depth - 1),
        JsonValueKind.Array => value.EnumerateArray().Select((item, index) => Fault(item, $"{path}[{index}]", depth - 1))
            .FirstOrDefault(fault => fault is not null),
        JsonValueKind.String when !IsStorable(Text(value.GetString)) => $"{path} is no Unicode text.",
        JsonValueKind.Number when !(value.TryGetInt64(out var number) && number is >= -Largest and <= Largest) =>
            $"{path} is {value.GetRawText()}, not a whole number below 2^53.",
        _ => null,
    };

    static string? MembersFault(JsonElement members, string path, int depth)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members.EnumerateObject())
        {
            var name = Text(() => member.Name);
            if (!IsStorable(name))
            {
                return $"{path} has a name that is no Unicode text.";
            }

            if (!names.Add(name!))
            {
                return $"{path} has two members \"{name}\".";
            }

            if (Fault(member.Value, $"{path}.{name}", depth) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    static bool IsStorable(string? text) => text is not null && !text.Contains('\0');

    // Half a surrogate pair parses, but cannot be read.
    static string? Text(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>A fact that History neither records nor drops: it goes to the error queue, where an operator sees the sentence.</summary>
public sealed class RefusedFactException(string message) : Exception(message);
