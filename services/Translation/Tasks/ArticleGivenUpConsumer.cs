using ChasPravdy.Contracts.Drafting;
using ChasPravdy.Platform;
using MassTransit;

namespace ChasPravdy.Translation.Tasks;

public sealed class ArticleGivenUpConsumer(Inbox inbox) : IConsumer<ArticleGivenUp>
{
    public Task Consume(ConsumeContext<ArticleGivenUp> context) => inbox.Once(context, unit => Cancellation.OfArticle(
        unit, context.Message.ArticleId, CancelCause.Abandoned, context.Message.Reason));
}
