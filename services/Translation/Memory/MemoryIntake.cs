using System.Globalization;
using Npgsql;

namespace ChasPravdy.Translation.Memory;

/// <summary>A source text with its translation, and where both stand.</summary>
/// <param name="SourceLanguage">One of the six.</param>
/// <param name="Source">Inline Markdown.</param>
/// <param name="TargetLanguage">Another of the six.</param>
/// <param name="Text">Inline Markdown.</param>
/// <param name="Segment">What the place calls the segment: its key, or the unit's id in an imported file.</param>
/// <param name="Translator">Who translated it, if known.</param>
/// <param name="At">When it was approved or last changed; null: now.</param>
public sealed record MemoryPair(
    string SourceLanguage, string Source, string TargetLanguage, string Text, string Segment, string? Translator, DateTimeOffset? At);

/// <summary>How pairs get into the tables and out again, in whatever transaction the caller has.</summary>
public static class MemoryIntake
{
    public const string Article = "article", Import = "import";

    // Rows are locked in the order of their hashes, whatever the order of the text, so that two intakes cannot wait for each other.
    public const string Add = """
        with incoming as (
          select * from unnest(?::text[], ?::text[], ?::uuid[], ?::int[], ?::text[],
              ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
            as i(source_language, source, source_hash, length, features, target_language, target, target_hash, segment, translator, at)),
        sources as (
          insert into memory_sources (language, text, text_hash, length, features)
          select distinct on (source_hash) source_language, source, source_hash, length, features::int[]
          from incoming order by source_hash
          on conflict (text_hash) do update set length = excluded.length
          returning id, text_hash),
        pairs as (
          insert into memory_pairs (source_id, language, text, text_hash)
          select distinct on (s.id, i.target_hash) s.id, i.target_language, i.target, i.target_hash
          from incoming i join sources s on s.text_hash = i.source_hash order by s.id, i.target_hash
          on conflict (source_id, text_hash) do update set language = excluded.language
          returning id, source_id, text_hash, (xmax = 0) as is_new),
        uses as (
          insert into memory_uses (pair_id, place, segment, origin, revision, translator, reviewer, approved_at)
          select distinct on (p.id, i.segment) p.id, ?::uuid, i.segment, ?::text, ?::int, i.translator, ?::text, coalesce(i.at::timestamptz, now())
          from incoming i join sources s on s.text_hash = i.source_hash
            join pairs p on p.source_id = s.id and p.text_hash = i.target_hash
          order by p.id, i.segment
          on conflict (pair_id, place, segment) do update
            set revision = excluded.revision, translator = excluded.translator, reviewer = excluded.reviewer, approved_at = excluded.approved_at
          returning 1)
        select count(*)::int from pairs where is_new
        """;

    // A killed article leaves nothing that was only its own.
    public const string Forget = """
        with gone as (
          delete from memory_uses u using memory_pairs p
          where p.id = u.pair_id and u.place = ? and p.language = ? returning u.pair_id),
        pairs as (
          delete from memory_pairs p where p.id in (select pair_id from gone)
            and not exists (select from memory_uses u where u.pair_id = p.id and u.place <> ?)
          returning p.id, p.source_id)
        delete from memory_sources s where s.id in (select source_id from pairs)
          and not exists (select from memory_pairs p where p.source_id = s.id and p.id not in (select id from pairs))
        """;

    /// <summary>The parameters of <see cref="Add"/>, in order.</summary>
    public static object[] Values(IReadOnlyCollection<MemoryPair> pairs, Guid place, string origin, int? revision, string? reviewer) =>
    [
        pairs.Select(p => p.SourceLanguage).ToArray(),
        pairs.Select(p => p.Source).ToArray(),
        pairs.Select(p => Fingerprint.Hash(p.SourceLanguage, p.Source)).ToArray(),
        pairs.Select(p => Fingerprint.Normal(p.Source).Length).ToArray(),
        pairs.Select(Features).ToArray(),
        pairs.Select(p => p.TargetLanguage).ToArray(),
        pairs.Select(p => p.Text).ToArray(),
        pairs.Select(p => Fingerprint.Hash(p.TargetLanguage, p.Text)).ToArray(),
        pairs.Select(p => p.Segment).ToArray(),
        pairs.Select(p => p.Translator).ToArray(),
        pairs.Select(p => p.At?.ToString("O", CultureInfo.InvariantCulture)).ToArray(),
        place,
        origin,
        (object?)revision ?? DBNull.Value,
        (object?)reviewer ?? DBNull.Value,
    ];

    /// <summary>Adds pairs; gives back how many were not known.</summary>
    public static async Task<int> Run(
        NpgsqlConnection connection, IReadOnlyCollection<MemoryPair> pairs, Guid place, string origin, CancellationToken ct)
    {
        var values = Values(pairs, place, origin, null, null);
        var number = 0;
        await using var command = new NpgsqlCommand(string.Concat(Add.Select(c => c == '?' ? $"${++number}" : c.ToString())), connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }

    static string Features(MemoryPair pair) => $"{{{string.Join(',', (pair.Source.Length <= MemorySearch.LongestSimilar
        ? Fingerprint.Features(pair.SourceLanguage, pair.Source) : []).Select(f => f.ToString(CultureInfo.InvariantCulture)))}}}";
}
