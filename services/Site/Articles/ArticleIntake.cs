using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using ChasPravdy.Site.Pages;
using Marten;
using MassTransit;

namespace ChasPravdy.Site.Articles;

/// <summary>Stores what a message changes, once, and then lets readers see it.</summary>
public sealed class ArticleIntake(Inbox inbox, IDocumentStore store, Newsstand newsstand)
{
    /// <param name="context">The message.</param>
    /// <param name="hear">What it means for the article.</param>
    public async Task Take<T>(ConsumeContext<T> context, Func<Article, Article> hear)
        where T : class, IArticleMessage
    {
        var id = context.Message.ArticleId;
        await inbox.Once(context, async unit =>
        {
            var known = await unit.Session.LoadAsync<Article>(id, context.CancellationToken) ?? new Article(id);
            var changed = hear(known);
            if (changed != known)
            {
                unit.Session.Store(changed);
                ArticleChanges.Note(unit.Session, changed);
                await unit.Session.StoreTexts(known, changed, context.Message as EditionPublished, context.CancellationToken);
            }
        });

        // What is stored is shown, also when the message came before: its first delivery may have been stored by a process that died
        // before it could show anything.
        await using var query = store.QuerySession();
        if (await query.LoadAsync<Article>(id, context.CancellationToken) is { } article)
        {
            newsstand.Put(article);
        }
    }
}
