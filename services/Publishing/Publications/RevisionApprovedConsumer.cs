using ChasPravdy.Contracts.Drafting;
using ChasPravdy.Platform;
using MassTransit;

namespace ChasPravdy.Publishing.Publications;

public sealed class RevisionApprovedConsumer(Inbox inbox) : IConsumer<RevisionApproved>
{
    public Task Consume(ConsumeContext<RevisionApproved> context)
    {
        var m = context.Message;
        var command = new NoteSource(m.Revision, m.TextHash, m.Text, m.CorrectionNote, m.ApprovedAt, m.Version);
        return inbox.Once(context, unit =>
            unit.Decide<Publication>(m.ArticleId, publication => PublicationDecider.Decide(command, publication)));
    }
}
