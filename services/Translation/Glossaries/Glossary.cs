using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>The terms of one language pair. Every pair has a glossary from the beginning: empty, at version 0.</summary>
public sealed record Glossary : IAggregate<Glossary>
{
    /// <summary>How many terms a glossary may hold.</summary>
    public const int MostTerms = 50_000;

    static readonly Guid Space = new("0f6f6a55-6b0e-4f5b-9a43-5d1f3c1f9d10");

    public required Guid Id { get; init; }
    public long Version { get; init; }
    public IReadOnlyDictionary<Guid, Term> Terms { get; init; } = new Dictionary<Guid, Term>();

    public static Glossary Initial(Guid id) => new() { Id = id };

    public static Glossary Evolve(Glossary state, object @event) => GlossaryDecider.Evolve(state, (GlossaryEvent)@event);

    public static Guid IdOf(string source, string target) => Uuid5.Of(Space, $"{source}-{target}");

    /// <summary>What the glossary says about a term, if anything.</summary>
    public Term? About(string text) => Terms.GetValueOrDefault(Term.IdOf(Id, text));
}
