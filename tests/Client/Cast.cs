namespace ChasPravdy.Tests.Client;

/// <summary>Who takes an article through the house. Nobody approves what they wrote or translated.</summary>
public sealed record Cast(
    Person Author, Person Editor, Func<string, Person> Translator, Func<string, Person> Reviewer, Person Publisher)
{
    /// <summary>The Development people: authors by source language, translators and reviewers of one language each.</summary>
    public static Cast For(Newsroom newsroom, string sourceLanguage) => new(
        newsroom.Person(sourceLanguage switch { "uk" or "it" => "olena", "de" or "es" => "otto", _ => "marta" }),
        newsroom.Person("ivan"),
        language => newsroom.Person($"t-{language}"),
        language => newsroom.Person($"r-{language}"),
        newsroom.Person("pavlo"));
}
