namespace ChasPravdy.Translation.Checks;

/// <summary>Words that the glossary forbids as a translation of a term that the source holds.</summary>
public static class ForbiddenCheck
{
    public const string Id = "forbidden";

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        if (segment.Terms.All(term => term.Forbidden.Count == 0))
            yield break;
        List<Stretch> words = [.. Words.In(segment.SourceProse)];
        foreach (var term in segment.Terms.Where(term => term.Forbidden.Count > 0))
        {
            if (!Inflected.Find(segment.SourceProse, words, term.Term, term.MatchCase).Any())
                continue;
            foreach (var place in term.Forbidden.SelectMany(word => Inflected.Find(segment.Prose, segment.Words, word, term.MatchCase)).Distinct())
                yield return new(Id, Severity.Blocking, "forbidden.found", [place.In(segment.Text), term.Term, term.Translation], place);
        }
    }
}
