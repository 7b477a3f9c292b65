using System.Text.Json.Serialization;

namespace ChasPravdy.Contracts;

/// <summary>Where each sentence of a translated edition comes from, and who vouches for it. No part of the text, nor of its hash.</summary>
/// <param name="Segments">The title, the lead and the sentences, in reading order.</param>
/// <param name="Confirmations">The approvals that the segments name, oldest first.</param>
public sealed record EditionProvenance(IReadOnlyList<SegmentProvenance> Segments, IReadOnlyList<Confirmation> Confirmations);

/// <summary>Where one segment's translation comes from.</summary>
/// <param name="Key">The segment's key: <c>title</c>, <c>lead</c>, or made from the source sentence.</param>
/// <param name="Block">The block's place in the body, from 0; null for title and lead.</param>
/// <param name="Origin">Who or what wrote it.</param>
/// <param name="By">The subject id of the translator who saved it.</param>
public sealed record SegmentProvenance(string Key, int? Block, SegmentOrigin Origin, string By)
{
    /// <summary>When it was saved, UTC; null where the event that saved it did not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? At { get; init; }

    /// <summary>The version of the translation task's stream whose event saved it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Version { get; init; }

    /// <summary>The <see cref="Confirmation"/> under which a reviewer approved it, by its version.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Confirmed { get; init; }

    /// <summary>From memory: how like the remembered source is, 0 to 100.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Score { get; init; }

    /// <summary>From memory: the entry that it comes from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Memory { get; init; }

    /// <summary>From a machine: which.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Engine { get; init; }

    /// <summary>The subject id of the colleague whose suggestion it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SuggestedBy { get; init; }
}

/// <summary>A reviewer's approval.</summary>
/// <param name="Version">The version of the translation task's stream whose event it is.</param>
/// <param name="By">The reviewer's subject id.</param>
/// <param name="Name">The reviewer's name at the time, where it is known.</param>
/// <param name="At">UTC; null where the event did not say.</param>
public sealed record Confirmation(long Version, string By, string? Name, DateTimeOffset? At);

/// <summary>Who or what wrote a segment's translation; in JSON its camelCase name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SegmentOrigin>))]
public enum SegmentOrigin
{
    /// <summary>A person.</summary>
    [JsonStringEnumMemberName("human")]
    Human,

    /// <summary>The translation memory, taken over by a person.</summary>
    [JsonStringEnumMemberName("memory")]
    Memory,

    /// <summary>A machine, taken over by a person.</summary>
    [JsonStringEnumMemberName("machine")]
    Machine,
}
