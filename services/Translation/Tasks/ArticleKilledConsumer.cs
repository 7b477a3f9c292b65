using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using MassTransit;

namespace ChasPravdy.Translation.Tasks;

public sealed class ArticleKilledConsumer(Inbox inbox) : IConsumer<ArticleKilled>
{
    public Task Consume(ConsumeContext<ArticleKilled> context) => inbox.Once(context, unit => Cancellation.OfArticle(
        unit, context.Message.ArticleId, CancelCause.Killed, context.Message.Reason));
}
