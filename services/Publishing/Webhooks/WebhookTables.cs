namespace ChasPravdy.Publishing.Webhooks;

/// <summary>Where webhooks and what waits for them are kept. What was delivered is forgotten.</summary>
static class WebhookTables
{
    public const string Sql = """
        create table if not exists webhooks (
          id uuid primary key,
          url text not null unique,
          secret text not null,
          events text[] not null,
          created_by text not null,
          created_at timestamptz not null);
        create table if not exists webhook_deliveries (
          id bigint generated always as identity primary key,
          webhook uuid not null references webhooks on delete cascade,
          event uuid not null,
          article uuid not null,
          type text not null,
          body text not null,
          since timestamptz not null default now(),
          attempts int not null default 0,
          next_at timestamptz not null default now(),
          problem text,
          dead_at timestamptz,
          unique (webhook, event));
        create index if not exists webhook_deliveries_heads on webhook_deliveries (webhook, article, id) where dead_at is null;
        """;
}
