using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using MassTransit;

namespace ChasPravdy.Drafting.Articles;

public sealed class EditionPublishedConsumer(Inbox inbox, TimeProvider clock) : IConsumer<EditionPublished>
{
    public Task Consume(ConsumeContext<EditionPublished> context) => inbox.Once(context, unit => unit.Decide<Article>(
        context.Message.ArticleId,
        article => ArticleDecider.Decide(new NoteLive(context.Message.Revision, clock.GetUtcNow()), article)));
}
