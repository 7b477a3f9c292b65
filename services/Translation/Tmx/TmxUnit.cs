namespace ChasPravdy.Translation.Tmx;

/// <summary>A translation unit as it stood in the file.</summary>
/// <param name="Line">The line in which it starts, from 1.</param>
/// <param name="Id">Its tuid, or none.</param>
/// <param name="SourceLanguage">Its own srclang, or the header's; null for <c>*all*</c>: any variant may be the source.</param>
/// <param name="By">Who changed it last, as the file says.</param>
/// <param name="At">When, as the file says.</param>
/// <param name="Variants">Its texts as inline Markdown, by language as the file names it.</param>
/// <param name="Problem">Why it cannot be taken as a whole, or null.</param>
public sealed record TmxUnit(
    int Line,
    string? Id,
    string? SourceLanguage,
    string? By,
    DateTimeOffset? At,
    IReadOnlyList<TmxVariant> Variants,
    string? Problem);

/// <param name="Language">As in the file, such as <c>de-AT</c>.</param>
/// <param name="Text">Inline Markdown.</param>
/// <param name="By">Who changed it last.</param>
/// <param name="At">When.</param>
public sealed record TmxVariant(string Language, string Text, string? By, DateTimeOffset? At);
