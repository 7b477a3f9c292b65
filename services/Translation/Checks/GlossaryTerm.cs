namespace ChasPravdy.Translation.Checks;

/// <summary>What the glossary demands of translations from one language into another.</summary>
/// <param name="Term">The term in the source language.</param>
/// <param name="Translation">What it must become.</param>
/// <param name="Forbidden">What must not stand in a translation of a source that holds the term.</param>
/// <param name="MatchCase">True when capitals make it another word: <c>Polish</c> and <c>polish</c>.</param>
public sealed record GlossaryTerm(string Term, string Translation, IReadOnlyList<string> Forbidden, bool MatchCase = false);
