using System.Globalization;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Site.Articles;
using Marten;
using Npgsql;

namespace ChasPravdy.Tests.Bench;

/// <summary>
/// Ten thousand articles in six languages, put into Site's database as its own messages would have put them; the running Site finds them
/// by itself, as it finds what another replica stored. They are dated 2020, so that front pages stay as they are.
/// </summary>
static class SitePages
{
    public const int Articles = 10_000;

    const int Batch = 500, Paragraphs = 12, SentencesEach = 6;

    static readonly DateTimeOffset First = new(2020, 1, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The address of every page, article by article.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Enumerable.Range(0, Articles).SelectMany(number => Languages.All.Select(language => PathOf(number, language)))];

    /// <summary>Stores what is not there yet.</summary>
    public static async Task Fill(string database)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["ConnectionStrings:Store"] = database;
        builder.Configuration["Identity:Issuer"] = "http://bench";
        builder.AddPlatform("site");
        builder.AddEventStore(store => store.AddArticles());
        await using var app = builder.Build();
        var store = app.Services.GetRequiredService<IDocumentStore>();
        await using (var query = store.QuerySession())
        {
            if (await query.LoadAsync<Article>(IdOf(Articles - 1)) is not null)
            {
                return;
            }
        }

        var sentences = GeneratedTexts.Of(20_000);
        foreach (var numbers in Enumerable.Range(0, Articles).Chunk(Batch))
        {
            await store.BulkInsertAsync(numbers.SelectMany(number => Languages.All.Select(language => PublishedText.Of(Edition(number, language, sentences)))).ToList());
            await store.BulkInsertAsync(numbers.Select(number => Known(number, sentences)).ToList());
        }

        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var note = new NpgsqlCommand(
            "insert into article_changes select id, 1, pg_current_xact_id() from mt_doc_article on conflict do nothing", connection);
        await note.ExecuteNonQueryAsync();
    }

    static Guid IdOf(int number) => new(number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0x20, 0x20]);

    static string PathOf(int number, string language) =>
        string.Create(CultureInfo.InvariantCulture, $"/{language}/{First.AddHours(number / 4):yyyy/MM/dd}/a-headline-about-as-long-as-headlines-are-{number:x8}");

    static Article Known(int number, string[] sentences) => new(IdOf(number))
    {
        Changes = 1,
        Editions = Languages.All.Select(language => Edition(number, language, sentences)).ToDictionary(
            edition => edition.Language,
            edition => new Edition(1, edition.Path, new(1, "uk", edition.Text.Title, edition.Text.Lead, edition.PublishedAt, edition.UpdatedAt, []))),
    };

    static EditionPublished Edition(int number, string language, string[] sentences)
    {
        var random = new Random((number * 6) + Languages.All.ToList().IndexOf(language));
        var at = First.AddHours(number / 4);
        var text = new EditionText(
            language, Sentence(), Sentence(),
            [.. Enumerable.Range(0, Paragraphs).Select(_ => new Block(BlockKind.Paragraph, string.Join(' ', Enumerable.Range(0, SentencesEach).Select(_ => Sentence()))))],
            ["bench"], new InformationSource("An agency", "https://agency.example/river"), "Chas Pravdy");
        return new(IdOf(number), 1, language, "uk", 1, "hash", text, PathOf(number, language), at, at, []);

        string Sentence() => sentences[random.Next(sentences.Length)];
    }
}
