namespace ChasPravdy.Translation.Tasks;

/// <summary>When an article's release is scheduled, as Publishing last said; kept for tasks that are opened later.</summary>
/// <param name="Id">The article.</param>
/// <param name="Due">Null: no release is scheduled.</param>
/// <param name="Version">The publication stream's version.</param>
public sealed record ReleaseTime(Guid Id, DateTimeOffset? Due, long Version)
{
    public NoteReleaseTime Command => new(Due, Version);
}
