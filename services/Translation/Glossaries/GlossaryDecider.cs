using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>What may happen to a glossary, and what it makes of it. Only differences become events.</summary>
public static class GlossaryDecider
{
    /// <summary>So many terms in one event at most: a fact that a person can still read.</summary>
    public const int MostInOneEvent = 500;

    public static IReadOnlyList<GlossaryEvent> Decide(GlossaryCommand command, Glossary glossary) => command switch
    {
        AddTerm c when glossary.About(c.Term.Text) is { } known => known.SaysTheSameAs(c.Term)
            ? []
            : throw new RuleBrokenException($"“{known.Text}” is in this glossary already; change that entry."),
        AddTerm c => Merged(c, [c.Term], glossary),
        MergeTerms c => Merged(c, c.Terms, glossary),
        ReplaceTerms c => [.. Removed(c, Others(c.Terms, glossary)), .. Merged(c, c.Terms, glossary with { Terms = Kept(c.Terms, glossary) })],
        RemoveTerm c => glossary.Terms.TryGetValue(c.Id, out var term) ? Removed(c, [term.Text]) : [],
        _ => throw new InvalidOperationException($"Nobody decides {command.GetType().Name}."),
    };

    public static Glossary Evolve(Glossary glossary, GlossaryEvent @event) => glossary with
    {
        Version = glossary.Version + 1,
        Terms = @event switch
        {
            TermsAdded e => With(glossary, e.Terms),
            TermsChanged e => With(glossary, e.Terms),
            TermsRemoved e => Without(glossary, e.Terms),
            _ => throw new InvalidOperationException($"Nobody evolves {@event.GetType().Name}."),
        },
    };

    static List<GlossaryEvent> Merged(GlossaryCommand c, IReadOnlyList<Term> terms, Glossary glossary)
    {
        var (added, changed) = (new List<Term>(), new List<Term>());
        foreach (var term in terms)
        {
            if (glossary.About(term.Text) is not { } known)
                added.Add(term);
            else if (!known.SaysTheSameAs(term))
                changed.Add(term);
        }

        var count = glossary.Terms.Count + added.Count;
        if (count > Glossary.MostTerms)
            throw new RuleBrokenException($"A glossary holds {Glossary.MostTerms:N0} terms at most; this would make {count:N0}.");
        return
        [
            .. added.Chunk(MostInOneEvent).Select(part => new TermsAdded(c.Source, c.Target, c.By, part)),
            .. changed.Chunk(MostInOneEvent).Select(part => new TermsChanged(c.Source, c.Target, c.By, part)),
        ];
    }

    static List<GlossaryEvent> Removed(GlossaryCommand c, IEnumerable<string> texts) =>
        [.. texts.Chunk(MostInOneEvent).Select(part => new TermsRemoved(c.Source, c.Target, c.By, part))];

    static IEnumerable<string> Others(IReadOnlyList<Term> terms, Glossary glossary)
    {
        var kept = Kept(terms, glossary);
        return glossary.Terms.Where(entry => !kept.ContainsKey(entry.Key)).Select(entry => entry.Value.Text).Order(StringComparer.Ordinal);
    }

    static Dictionary<Guid, Term> Kept(IReadOnlyList<Term> terms, Glossary glossary)
    {
        var wanted = terms.Select(term => Term.IdOf(glossary.Id, term.Text)).ToHashSet();
        return glossary.Terms.Where(entry => wanted.Contains(entry.Key)).ToDictionary();
    }

    static Dictionary<Guid, Term> With(Glossary glossary, IReadOnlyList<Term> terms)
    {
        var all = new Dictionary<Guid, Term>(glossary.Terms);
        foreach (var term in terms)
            all[Term.IdOf(glossary.Id, term.Text)] = term;
        return all;
    }

    static Dictionary<Guid, Term> Without(Glossary glossary, IReadOnlyList<string> texts)
    {
        var all = new Dictionary<Guid, Term>(glossary.Terms);
        foreach (var text in texts)
            all.Remove(Term.IdOf(glossary.Id, text));
        return all;
    }
}
