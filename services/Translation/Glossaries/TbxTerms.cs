using System.Text;
using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>What a TBX document has for a glossary, and what of it cannot be taken.</summary>
public sealed class TbxTerms
{
    const int MostRefusalsTold = 100, LongestTold = 100;

    readonly Dictionary<string, int> lines = [];
    readonly List<Term> terms = [];
    readonly List<TbxRefusal> refusals = [];

    public int Concepts { get; private set; }
    public int OtherLanguages { get; private set; }
    public int Refused { get; private set; }
    public IReadOnlyList<Term> Terms => terms;
    public IReadOnlyList<TbxRefusal> Refusals => refusals;

    /// <exception cref="InvalidFieldsException">These are more terms than a glossary may hold.</exception>
    public void Add(TbxConcept concept, string source, string target)
    {
        Concepts++;
        var entries = 0;
        foreach (var term in concept.In(source, target))
        {
            entries++;
            if (TermTexts.Problem(term) is { } problem)
                Refuse(concept.Line, term, problem);
            else if (!lines.TryAdd(term.Text.Normalize(NormalizationForm.FormC), concept.Line))
                Refuse(concept.Line, term, $"The term stands in line {lines[term.Text.Normalize(NormalizationForm.FormC)]} already.");
            else
                terms.Add(term);
        }

        OtherLanguages += entries == 0 ? 1 : 0;
        if (terms.Count > Glossary.MostTerms)
            throw new InvalidFieldsException("body", $"A glossary holds {Glossary.MostTerms:N0} terms at most.");
    }

    void Refuse(int line, Term term, string reason)
    {
        Refused++;
        if (refusals.Count < MostRefusalsTold)
            refusals.Add(new(line, term.Text[..Math.Min(term.Text.Length, LongestTold)], reason));
    }
}
