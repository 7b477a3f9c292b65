using ChasPravdy.Translation.Checks;
using Marten;

namespace ChasPravdy.Translation.Tasks;

/// <summary>Opens the glossary for a task's languages before anything is decided: deciders do not ask.</summary>
public sealed class TaskTerms(IQuerySession query, ITermSource glossary)
{
    /// <summary>The terms; none where there is no such task, which the write says better.</summary>
    public async Task<ITerms> Of(Guid articleId, string language, CancellationToken ct)
    {
        var id = TranslationTask.IdOf(articleId, language);
        var source = await query.Query<TranslationTask>().Where(task => task.Id == id).Select(task => task.SourceLanguage).FirstOrDefaultAsync(ct);
        return string.IsNullOrEmpty(source) ? NoTerms.Instance : await glossary.Open(source, language, ct);
    }
}
