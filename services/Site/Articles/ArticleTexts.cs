using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Site.Catalogue;
using Marten;

namespace ChasPravdy.Site.Articles;

/// <summary>Keeps the stored texts in step with what an article shows and holds.</summary>
static class ArticleTexts
{
    /// <summary>Stores the texts that the article now shows or holds, and forgets those that it no longer does.</summary>
    /// <param name="session">The transaction that stores the article.</param>
    /// <param name="before">The article before the message.</param>
    /// <param name="after">And after it.</param>
    /// <param name="heard">The message, if it brought a text.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task StoreTexts(
        this IDocumentSession session, Article before, Article after, EditionPublished? heard, CancellationToken ct)
    {
        if (after.Killed is not null)
        {
            session.DeleteWhere<PublishedText>(text => text.ArticleId == after.Id);
            session.DeleteWhere<HeldText>(text => text.ArticleId == after.Id);
            return;
        }

        foreach (var (language, edition) in after.Editions.Where(edition => before.Editions.GetValueOrDefault(edition.Key) != edition.Value))
        {
            if (edition.Shown is null)
            {
                session.Delete<PublishedText>(PublishedText.IdOf(after.Id, language));
            }
            else
            {
                var text = await Text(session, after.Id, language, edition.Version, heard, ct);
                session.Store(PublishedText.Of(text));
                session.List(text);
            }
        }

        foreach (var held in before.Held.Except(after.Held))
        {
            session.Delete<HeldText>(HeldText.IdOf(after.Id, held.Language, held.Edition.Version));
        }

        if (heard is not null && after.Holds(heard.Language, heard.Version))
        {
            session.Store(HeldText.Of(heard));
        }
    }

    static async Task<EditionPublished> Text(
        IDocumentSession session, Guid articleId, string language, long version, EditionPublished? heard, CancellationToken ct)
    {
        if (heard is not null && (heard.Language, heard.Version) == (language, version))
        {
            return heard;
        }

        var held = await session.LoadAsync<HeldText>(HeldText.IdOf(articleId, language, version), ct);
        return held?.Edition ?? throw new InvalidOperationException($"The text of {language} in version {version} of {articleId} is not held.");
    }
}
