using ChasPravdy.Contracts.Translation;
using ChasPravdy.Platform;
using MassTransit;

namespace ChasPravdy.Publishing.Publications;

public sealed class TranslationApprovedConsumer(Inbox inbox) : IConsumer<TranslationApproved>
{
    public Task Consume(ConsumeContext<TranslationApproved> context)
    {
        var m = context.Message;
        var command = new NoteTranslation(m.Revision, m.TextHash, m.Text, m.ApprovedAt, m.Version, m.Provenance);
        return inbox.Once(context, unit =>
            unit.Decide<Publication>(m.ArticleId, publication => PublicationDecider.Decide(command, publication)));
    }
}
