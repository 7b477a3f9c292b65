namespace ChasPravdy.Translation.Memory;

/// <summary>
/// The memory's tables: plain ones, because a look-up among a million pairs reads only what it needs. A source text stands once,
/// whatever it was translated into; a pair stands once, however often it was used; every use says where it comes from.
/// </summary>
public static class MemoryTables
{
    // The pending list is kept short: every look-up reads it from end to end.
    public const string Sql = """
        create table if not exists memory_sources (
          id bigint generated always as identity primary key,
          language text not null,
          text text not null,
          text_hash uuid not null unique,
          length int not null,
          features int[] not null);
        create index if not exists memory_sources_features on memory_sources
          using gin (features) with (gin_pending_list_limit = 256);
        alter table memory_sources alter column features set statistics 500;

        create table if not exists memory_pairs (
          id bigint generated always as identity primary key,
          source_id bigint not null references memory_sources,
          language text not null,
          text text not null,
          text_hash uuid not null,
          unique (source_id, text_hash));

        create table if not exists memory_imports (
          id uuid primary key,
          name text not null,
          by text not null,
          state text not null,
          started_at timestamptz not null,
          changed_at timestamptz not null,
          units int not null,
          read int not null default 0,
          added int not null default 0,
          known int not null default 0,
          refused int not null default 0,
          reasons text not null default '[]');

        create table if not exists memory_uses (
          pair_id bigint not null references memory_pairs,
          place uuid not null,
          segment text not null,
          origin text not null,
          revision int,
          translator text,
          reviewer text,
          approved_at timestamptz not null,
          primary key (pair_id, place, segment));
        create index if not exists memory_uses_place on memory_uses (place);
        """;
}
