namespace ChasPravdy.Translation.Checks;

/// <summary>The glossary of a pair of languages as the checks ask it. Pure: the same texts have the same terms.</summary>
public interface ITerms
{
    /// <summary>The glossary's terms that stand in the source, in its order, and what became of each.</summary>
    IEnumerable<TermUse> In(string source, string text);
}

/// <summary>Opens the newest glossary of a pair of languages.</summary>
public interface ITermSource
{
    Task<ITerms> Open(string from, string into, CancellationToken ct);
}

/// <summary>A term of the glossary in a source, and what became of it in the translation.</summary>
/// <param name="Term">As the glossary has it.</param>
/// <param name="AtSource">Where it stands in the source.</param>
/// <param name="Translation">What it should become.</param>
/// <param name="IsTranslated">True when a translation that the glossary knows stands in the translation, in whatever form.</param>
/// <param name="Forbidden">Where words stand in the translation that the glossary forbids for the term.</param>
/// <param name="IsBlocking">True when a translation without it cannot be submitted.</param>
public sealed record TermUse(
    string Term, Stretch AtSource, string Translation, bool IsTranslated, IReadOnlyList<Stretch> Forbidden, bool IsBlocking = false);

/// <summary>A newsroom without a glossary.</summary>
public sealed class NoTerms : ITerms
{
    public static readonly NoTerms Instance = new();

    public IEnumerable<TermUse> In(string source, string text) => [];
}
