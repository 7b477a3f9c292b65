using ChasPravdy.Contracts.Publishing;
using MassTransit;

namespace ChasPravdy.Site.Articles;

public sealed class CorrectionAnnouncedConsumer(ArticleIntake intake) : IConsumer<CorrectionAnnounced>
{
    public Task Consume(ConsumeContext<CorrectionAnnounced> context) => intake.Take(context, article => article.Hear(context.Message));
}
