using System.Collections.Concurrent;
using ChasPravdy.Translation.Checks;
using Marten;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>One version of a glossary, ready to be looked things up in.</summary>
public sealed class OpenGlossary(string source, string target, Glossary state)
{
    readonly Lazy<IReadOnlyList<Term>> sorted = new(() => [.. state.Terms.Values.OrderBy(term => term.Text, TermPlace.Alphabet)]);
    readonly Lazy<GlossaryMatcher> matcher = new(() => new(source, state.Terms.Values));

    public string Source => source;
    public string Target => target;
    public Glossary State => state;
    public IReadOnlyList<Term> Sorted => sorted.Value;
    public GlossaryMatcher Matcher => matcher.Value;
}

/// <summary>The glossaries that were asked for lately, each at its newest version.</summary>
public sealed class GlossaryShelf(IDocumentStore store) : ITermSource
{
    const int MostTermsKept = 200_000;

    readonly ConcurrentDictionary<Guid, OpenGlossary> open = new();

    public async Task<OpenGlossary> Open(string source, string target, CancellationToken ct)
    {
        var id = Glossary.IdOf(source, target);
        await using var query = store.QuerySession();
        // The version has a column of its own: the terms are read only when they are new.
        var version = await query.Query<Glossary>().Where(glossary => glossary.Id == id).Select(glossary => glossary.Version).FirstOrDefaultAsync(ct);
        if (open.TryGetValue(id, out var known) && known.State.Version == version)
            return known;
        var state = await query.LoadAsync<Glossary>(id, ct) ?? Glossary.Initial(id);
        if (open.Values.Sum(glossary => glossary.State.Terms.Count) > MostTermsKept)
            open.Clear();
        return open[id] = new(source, target, state);
    }

    async Task<ITerms> ITermSource.Open(string from, string into, CancellationToken ct) => new GlossaryTerms(await Open(from, into, ct));
}
