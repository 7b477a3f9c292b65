using ChasPravdy.Translation.Segmentation;
using Marten;
using Marten.Schema;

namespace ChasPravdy.Translation.Tasks;

/// <summary>
/// What the queue shows and asks for stands in columns beside the task's document, which holds every segment and would have to be
/// read whole, row by row.
/// </summary>
sealed class QueueColumns : IDocumentPolicy
{
    static readonly string[] Columns =
    [
        nameof(TranslationTask.ArticleId),
        nameof(TranslationTask.Language),
        nameof(TranslationTask.SourceLanguage),
        nameof(TranslationTask.Revision),
        nameof(TranslationTask.Version),
        nameof(TranslationTask.State),
        nameof(TranslationTask.ClaimedBy),
        nameof(TranslationTask.HolderName),
        nameof(TranslationTask.Epoch),
        nameof(TranslationTask.LeaseUntil),
        nameof(TranslationTask.Deadline),
        nameof(TranslationTask.SegmentCount),
        nameof(TranslationTask.Untranslated),
    ];

    public void Apply(DocumentMapping mapping)
    {
        if (mapping.DocumentType != typeof(TranslationTask))
            return;
        foreach (var column in Columns)
            mapping.DuplicateField(column);
        mapping.DuplicateField([
            typeof(TranslationTask).GetProperty(nameof(TranslationTask.Source))!,
            typeof(SegmentedText).GetProperty(nameof(SegmentedText.Title))!,
        ]);
    }
}
