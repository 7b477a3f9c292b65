using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using Marten;
using MassTransit;

namespace ChasPravdy.Translation.Tasks;

/// <summary>The time of an article's release is the deadline of its translations.</summary>
public sealed class ReleaseExpectedConsumer(Inbox inbox) : IConsumer<ReleaseExpected>
{
    public Task Consume(ConsumeContext<ReleaseExpected> context)
    {
        var release = new ReleaseTime(context.Message.ArticleId, context.Message.Due?.Storable(), context.Message.Version);
        return inbox.Once(context, async unit =>
        {
            var known = await unit.Session.LoadAsync<ReleaseTime>(release.Id, context.CancellationToken);
            if (known?.Version >= release.Version)
                return;
            unit.Session.Store(release);
            var languages = await unit.Session.Query<TranslationTask>()
                .Where(task => task.ArticleId == release.Id).Select(task => task.Language).ToListAsync(context.CancellationToken);
            foreach (var language in languages)
            {
                await unit.Decide<TranslationTask>(
                    TranslationTask.IdOf(release.Id, language), task => TranslationTaskDecider.Decide(release.Command, task));
            }
        });
    }
}
