using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Machine;

/// <summary>An engine that translates by itself. What it says is a suggestion: nothing here stores it.</summary>
public interface IMachineTranslator
{
    /// <summary>The engine's name, kept as the origin of what a person takes over.</summary>
    string Engine { get; }

    /// <summary>What it can translate, among the six languages.</summary>
    /// <exception cref="UnavailableException">The engine does not answer, or not in a way that can be read.</exception>
    Task<IReadOnlyList<LanguagePair>> Pairs(CancellationToken ct);

    /// <summary>The texts' translations, in their order.</summary>
    /// <exception cref="RuleBrokenException">The engine refuses: it does not know the pair, or the newsroom's key.</exception>
    /// <exception cref="UnavailableException">The engine does not answer, or not in a way that can be read.</exception>
    Task<IReadOnlyList<string>> Translate(string source, string target, IReadOnlyList<string> texts, CancellationToken ct);
}

/// <summary>A direction of translation, by language codes.</summary>
public sealed record LanguagePair(string Source, string Target);
