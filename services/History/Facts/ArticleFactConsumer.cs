using ChasPravdy.Contracts.History;
using MassTransit;

namespace ChasPravdy.History.Facts;

/// <summary>Takes every fact of every service.</summary>
public sealed class ArticleFactConsumer(FactIntake intake) : IConsumer<ArticleFact>
{
    public Task Consume(ConsumeContext<ArticleFact> context)
    {
        FactShape.Check(context.Message);
        return intake.Record(context.Message);
    }
}
