using System.Xml;
using System.Xml.Linq;
using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Xliff;

/// <summary>What a tool gave back, before anything is known of the task: both versions of XLIFF alike.</summary>
public sealed record ReturnedFile(XliffOrigin Origin, string SourceLanguage, string? TargetLanguage, IReadOnlyList<ReturnedUnit> Units)
{
    /// <exception cref="InvalidFieldsException">This is not XLIFF 1.2, 2.0 or 2.1, or not one file of ours.</exception>
    public static ReturnedFile Read(XDocument document)
    {
        var root = document.Root!;
        var version = (string?)root.Attribute("version");
        return (root.Name.LocalName, root.Name.NamespaceName, version) switch
        {
            ("xliff", Xliff12Writer.Namespace, "1.2") => Xliff12Reader.Read(root),
            ("xliff", Xliff21Writer.Namespace, "2.0" or "2.1") => Xliff21Reader.Read(root),
            ("xliff", Xliff12Writer.Namespace or Xliff21Writer.Namespace, _) =>
                throw Refused(root, $"XLIFF 1.2, 2.0 and 2.1 are read here, not version {version ?? "(none)"}."),
            ("xliff", var other, _) => throw Refused(root, $"The namespace \"{other}\" is not that of XLIFF 1.2 or 2."),
            (var other, _, _) => throw Refused(root, $"The root element must be xliff, not {other}."),
        };
    }

    internal static XliffOrigin OriginOf(XElement file) =>
        XliffOrigin.Read((string?)file.Attribute("original"))
            ?? throw Refused(file, "The attribute original does not name an article and its revision, as the file did when it was fetched.");

    internal static XElement OnlyFile(XElement root, XName name)
    {
        XElement[] files = [.. root.Elements(name).Take(2)];
        return files.Length == 1 ? files[0] : throw Refused(root, "One file element is expected.");
    }

    internal static string Required(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) ?? throw Refused(element, $"The attribute {attribute} is missing.");

    internal static InvalidFieldsException Refused(XElement at, string sentence) => new("body", $"Line {LineOf(at)}: {sentence}");

    internal static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;
}

/// <param name="Id">The segment's key, as the tool gave it back.</param>
/// <param name="Source">The source as the tool gave it back.</param>
/// <param name="Target">The translation; null when there is none.</param>
/// <param name="IsUntouched">True when the tool says that nobody has translated it.</param>
/// <param name="Origin">Where the translation comes from.</param>
/// <param name="Line">Where the unit begins in the file.</param>
public sealed record ReturnedUnit(
    string Id, IReadOnlyList<ReturnedPiece> Source, IReadOnlyList<ReturnedPiece>? Target, bool IsUntouched, Tasks.Origin Origin, int Line);

/// <summary>Words, or a code that is known by its number or says itself what it is.</summary>
public abstract record ReturnedPiece;

public sealed record ReturnedWords(string Text) : ReturnedPiece;

/// <param name="Role">Which mark of a code it stands for.</param>
/// <param name="Id">The code's number, as the tool gave it back.</param>
/// <param name="Content">The mark itself, where the file holds it.</param>
public sealed record ReturnedCode(CodeRole Role, string Id, string? Content) : ReturnedPiece;

public enum CodeRole
{
    Opening,
    Closing,
    Standalone,
}
