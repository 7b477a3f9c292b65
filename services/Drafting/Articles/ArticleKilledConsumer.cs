using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Platform;
using MassTransit;

namespace ChasPravdy.Drafting.Articles;

public sealed class ArticleKilledConsumer(Inbox inbox, TimeProvider clock) : IConsumer<ArticleKilled>
{
    public Task Consume(ConsumeContext<ArticleKilled> context) => inbox.Once(context, unit => unit.Decide<Article>(
        context.Message.ArticleId,
        article => ArticleDecider.Decide(new NoteKill(context.Message.Reason, clock.GetUtcNow()), article)));
}
