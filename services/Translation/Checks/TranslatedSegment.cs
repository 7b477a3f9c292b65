using ChasPravdy.Translation.Segmentation;

namespace ChasPravdy.Translation.Checks;

/// <summary>A segment with its translation, as every check gets it.</summary>
public sealed class TranslatedSegment(
    string key, string source, string text, string from, string into, ITerms? terms = null)
{
    IReadOnlyList<Stretch>? words;
    IReadOnlyList<TermUse>? uses;
    string? prose, sourceProse;

    public string Key => key;
    public string Source => source;
    public string Text => text;

    /// <summary>The source's language.</summary>
    public string From => from;

    /// <summary>The translation's language.</summary>
    public string Into => into;

    /// <summary>The glossary's terms in the source, and what became of them.</summary>
    public IReadOnlyList<TermUse> TermUses => uses ??= terms is null ? [] : [.. terms.In(source, text)];

    /// <summary>Title and lead are plain text; a sentence is Markdown.</summary>
    public bool IsPlain => SegmentedText.IsPlain(key);

    /// <summary>The translation without what is not language (<see cref="Checks.Prose"/>); places in it are places in the text.</summary>
    public string Prose => prose ??= Checks.Prose.Of(text, IsPlain);

    public string SourceProse => sourceProse ??= Checks.Prose.Of(source, IsPlain);

    /// <summary>The words of the translation.</summary>
    public IReadOnlyList<Stretch> Words => words ??= [.. Checks.Words.In(Prose)];

    /// <summary>True when the language is written in Cyrillic letters.</summary>
    public static bool IsCyrillic(string language) => language == "uk";
}
