using ChasPravdy.Contracts.Drafting;
using ChasPravdy.Platform;
using ChasPravdy.Publishing.Orders;
using MassTransit;

namespace ChasPravdy.Publishing.Publications;

public sealed class RevisionApprovedConsumer(Inbox inbox, TimeProvider clock) : IConsumer<RevisionApproved>
{
    public Task Consume(ConsumeContext<RevisionApproved> context)
    {
        var m = context.Message;
        var command = new NoteSource(m.Revision, m.TextHash, m.Text, m.CorrectionNote, m.ApprovedAt, m.Version);
        return inbox.Once(context, async unit =>
        {
            var orders = await unit.Session.NewsroomOrders(context.CancellationToken);
            await unit.Decide<Publication>(
                m.ArticleId, publication => OrderedReleases.DecideAndFollow(command, orders, clock.GetUtcNow(), publication));
        });
    }
}
