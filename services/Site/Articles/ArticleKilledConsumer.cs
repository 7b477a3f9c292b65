using ChasPravdy.Contracts.Publishing;
using MassTransit;

namespace ChasPravdy.Site.Articles;

public sealed class ArticleKilledConsumer(ArticleIntake intake) : IConsumer<ArticleKilled>
{
    public Task Consume(ConsumeContext<ArticleKilled> context) => intake.Take(context, article => article.Hear(context.Message));
}
