using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

/// <summary>When an article's release is scheduled, as Publishing last said; kept for tasks that are opened later.</summary>
/// <param name="Id">The article.</param>
/// <param name="Due">Null: no release is scheduled.</param>
/// <param name="Version">The publication stream's version.</param>
public sealed record ReleaseTime(Guid Id, DateTimeOffset? Due, long Version)
{
    public Task NoteIn(IUnit unit, string language)
    {
        var command = new NoteReleaseTime(Due, Version);
        return unit.Decide<TranslationTask>(TranslationTask.IdOf(Id, language), task => TranslationTaskDecider.Decide(command, task));
    }
}
