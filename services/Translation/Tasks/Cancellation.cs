using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Translation.Tasks;

static class Cancellation
{
    /// <summary>
    /// Cancels every task of an article. When its first revision is still on its way, nobody knows the source language yet:
    /// then all six are closed, so that the revision finds no task to open.
    /// </summary>
    public static async Task OfArticle(IUnit unit, Guid articleId, CancelCause cause, string reason)
    {
        var opened = await unit.Session.Query<TranslationTask>()
            .Where(task => task.ArticleId == articleId).Select(task => task.Language).ToListAsync();
        foreach (var language in Languages.All.Where(language => opened.Count == 0 || opened.Contains(language)))
        {
            var command = new CancelTranslation(articleId, language, cause, reason);
            await unit.Decide<TranslationTask>(
                TranslationTask.IdOf(articleId, language), task => TranslationTaskDecider.Decide(command, task));
        }
    }
}
