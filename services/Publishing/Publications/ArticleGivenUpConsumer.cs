using ChasPravdy.Contracts.Drafting;
using ChasPravdy.Platform;
using MassTransit;

namespace ChasPravdy.Publishing.Publications;

public sealed class ArticleGivenUpConsumer(Inbox inbox) : IConsumer<ArticleGivenUp>
{
    public Task Consume(ConsumeContext<ArticleGivenUp> context)
    {
        var command = new ClosePublication(context.Message.Reason, context.Message.Version);
        return inbox.Once(context, unit =>
            unit.Decide<Publication>(context.Message.ArticleId, publication => PublicationDecider.Decide(command, publication)));
    }
}
