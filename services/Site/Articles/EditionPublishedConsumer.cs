using ChasPravdy.Contracts.Publishing;
using MassTransit;

namespace ChasPravdy.Site.Articles;

public sealed class EditionPublishedConsumer(ArticleIntake intake) : IConsumer<EditionPublished>
{
    public Task Consume(ConsumeContext<EditionPublished> context) => intake.Take(context, article => article.Hear(context.Message));
}
