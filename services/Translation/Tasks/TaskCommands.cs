using ChasPravdy.Translation.Checks;
using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Tasks;

public abstract record TaskCommand;

/// <summary>A revision of the source was approved: open the task, or bring it to the newer text.</summary>
public sealed record ApplyRevision(
    Guid ArticleId, string Language, int Revision, string SourceHash, string Segmenter, SegmentedText Source, DateTimeOffset? At = null)
    : TaskCommand;

public sealed record ClaimTask(string By, string? Name, DateTimeOffset Now, TimeSpan Lease) : TaskCommand;

public sealed record AssignTask(string Translator, string By, DateTimeOffset Now, TimeSpan Lease) : TaskCommand;

/// <summary>Of a chief editor: whoever holds the task holds it no more.</summary>
public sealed record TakeAwayTask(string By, string? Reason) : TaskCommand;

public sealed record SetDeadline(DateTimeOffset Due, string By) : TaskCommand;

public sealed record LiftDeadline(string By) : TaskCommand;

/// <summary>What Publishing says of the article's release; what is not newer than what was heard is dropped.</summary>
public sealed record NoteReleaseTime(DateTimeOffset? Due, long UpstreamVersion) : TaskCommand;

/// <summary>Commands of the holder: they name the claim's epoch, and are refused when it is not the current one.</summary>
public abstract record HolderCommand(string By, int Epoch, DateTimeOffset Now) : TaskCommand;

public sealed record RenewClaim(string By, int Epoch, DateTimeOffset Now, TimeSpan Lease) : HolderCommand(By, Epoch, Now);

public sealed record ReleaseClaim(string By, int Epoch, DateTimeOffset Now) : HolderCommand(By, Epoch, Now);

public sealed record SaveSegments(string By, int Epoch, DateTimeOffset Now, TimeSpan Lease, IReadOnlyList<SavedSegment> Segments)
    : HolderCommand(By, Epoch, Now);

/// <param name="By">The holder.</param>
/// <param name="Epoch">The claim's.</param>
/// <param name="Now">The time.</param>
/// <param name="Terms">The glossary that the checks ask.</param>
public sealed record SubmitTranslation(string By, int Epoch, DateTimeOffset Now, ITerms? Terms = null) : HolderCommand(By, Epoch, Now);

public sealed record DismissCheck(string By, int Epoch, DateTimeOffset Now, string Key, string Check, string Reason, ITerms Terms)
    : HolderCommand(By, Epoch, Now);

public sealed record WithdrawDismissal(string By, int Epoch, DateTimeOffset Now, string Key, string Check) : HolderCommand(By, Epoch, Now);

public sealed record ExpireClaim(DateTimeOffset Now) : TaskCommand;

public sealed record ApproveTranslation(string By, string? Name, string TextHash, DateTimeOffset Now) : TaskCommand;

public sealed record ReturnTranslation(string By, string Comment) : TaskCommand;

public sealed record CancelTranslation(Guid ArticleId, string Language, CancelCause Cause, string Reason) : TaskCommand;
