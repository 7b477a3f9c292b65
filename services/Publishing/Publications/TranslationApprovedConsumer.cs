using ChasPravdy.Contracts.Translation;
using ChasPravdy.Platform;
using ChasPravdy.Publishing.Orders;
using MassTransit;

namespace ChasPravdy.Publishing.Publications;

public sealed class TranslationApprovedConsumer(Inbox inbox, TimeProvider clock) : IConsumer<TranslationApproved>
{
    public Task Consume(ConsumeContext<TranslationApproved> context)
    {
        var m = context.Message;
        var command = new NoteTranslation(m.Revision, m.TextHash, m.Text, m.ApprovedAt, m.Version, m.Provenance);
        return inbox.Once(context, async unit =>
        {
            var orders = await unit.Session.NewsroomOrders(context.CancellationToken);
            await unit.Decide<Publication>(
                m.ArticleId, publication => OrderedReleases.DecideAndFollow(command, orders, clock.GetUtcNow(), publication));
        });
    }
}
