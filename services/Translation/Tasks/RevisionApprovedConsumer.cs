using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Drafting;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;
using MassTransit;

namespace ChasPravdy.Translation.Tasks;

/// <summary>Opens the five tasks, or brings them to the newer text.</summary>
public sealed class RevisionApprovedConsumer(Inbox inbox) : IConsumer<RevisionApproved>
{
    public Task Consume(ConsumeContext<RevisionApproved> context)
    {
        var message = context.Message;
        var source = Segmenter.Segment(message.Text);
        return inbox.Once(context, async unit =>
        {
            var release = await unit.Session.LoadAsync<ReleaseTime>(message.ArticleId, context.CancellationToken);
            foreach (var language in Languages.OtherThan(message.Text.Language))
            {
                var command = new ApplyRevision(
                    message.ArticleId, language, message.Revision, message.TextHash, Segmenter.Version, source, message.ApprovedAt);
                await unit.Decide<TranslationTask>(
                    TranslationTask.IdOf(message.ArticleId, language), task => Decide(command, release, task));
            }
        });
    }

    // The release may have been scheduled before the task was open.
    static IReadOnlyList<TaskEvent> Decide(ApplyRevision command, ReleaseTime? release, TranslationTask task)
    {
        var events = TranslationTaskDecider.Decide(command, task);
        return release is null
            ? events
            : [.. events, .. TranslationTaskDecider.Decide(release.Command, events.Aggregate(task, TranslationTaskDecider.Evolve))];
    }
}
