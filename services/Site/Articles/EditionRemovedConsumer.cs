using ChasPravdy.Contracts.Publishing;
using MassTransit;

namespace ChasPravdy.Site.Articles;

public sealed class EditionRemovedConsumer(ArticleIntake intake) : IConsumer<EditionRemoved>
{
    public Task Consume(ConsumeContext<EditionRemoved> context) => intake.Take(context, article => article.Hear(context.Message));
}
