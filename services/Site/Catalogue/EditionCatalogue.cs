using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Pages;
using Marten;

namespace ChasPravdy.Site.Catalogue;

/// <summary>
/// Every edition that readers can open, by day, topic and words: where the archive and the search look. A row goes with the text that it is
/// about, by the database's own hand, so that nothing withdrawn or killed can be found.
/// </summary>
public static class EditionCatalogue
{
    public const string Table = """
        create table if not exists catalogue (
          id varchar primary key references mt_doc_publishedtext (id) on delete cascade deferrable initially deferred,
          language text not null,
          path text not null,
          title text not null,
          lead text not null,
          tags text[] not null,
          appeared timestamptz not null,
          day date not null,
          words tsvector not null);
        create index if not exists catalogue_by_day on catalogue (language, day desc, appeared desc);
        create index if not exists catalogue_by_topic on catalogue using gin (tags);
        create index if not exists catalogue_by_words on catalogue using gin (words);
        """;

    const string Insert = """
        insert into catalogue (id, language, path, title, lead, tags, appeared, day, words)
        values (?, ?, ?, ?, ?, ?, ?, ?,
          setweight(to_tsvector(?::regconfig, ?), 'A') || setweight(to_tsvector(?::regconfig, ?), 'B') || to_tsvector(?::regconfig, ?))

        """;

    const string Replace = Insert + """
        on conflict (id) do update set path = excluded.path, title = excluded.title, lead = excluded.lead, tags = excluded.tags,
          appeared = excluded.appeared, day = excluded.day, words = excluded.words
        """;

    const string Add = Insert + "on conflict (id) do nothing";

    // A tsvector holds a megabyte at most. What stands behind that many characters is not found.
    const int LongestText = 200_000, LongestLine = 2_000;

    /// <summary>Lists an edition in the transaction that stores its text.</summary>
    public static void List(this IDocumentSession session, EditionPublished edition) => session.QueueSqlCommand(Replace, Row(edition));

    /// <summary>Lists one that an older build stored, unless somebody has listed it by now.</summary>
    public static void ListBelatedly(this IDocumentSession session, EditionPublished edition) => session.QueueSqlCommand(Add, Row(edition));

    static object[] Row(EditionPublished edition)
    {
        var (text, words) = (edition.Text, SearchWords.In(edition.Language));
        return
        [
            PublishedText.IdOf(edition.ArticleId, edition.Language),
            edition.Language,
            edition.Path,
            text.Title,
            text.Lead,
            text.Tags.ToArray(),
            edition.PublishedAt.ToUniversalTime(),
            KyivTime.Day(edition.PublishedAt),
            words.Dictionary, words.Of(Cut(text.Title, LongestLine)),
            words.Dictionary, words.Of(Cut(text.Lead, LongestLine)),
            words.Dictionary, words.Of(BodyOf(text)),
        ];
    }

    /// <summary>The body without marks, as far as it is looked in.</summary>
    public static string BodyOf(EditionText text) => Cut(string.Join('\n', text.Blocks.Select(block => InlineMarkdown.ToText(block.Text))), LongestText);

    static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
