namespace ChasPravdy.Translation.Checks;

/// <summary>A term of the glossary becomes what the glossary says.</summary>
public static class GlossaryCheck
{
    public const string Id = "glossary";

    public static IEnumerable<Finding> In(TranslatedSegment segment)
    {
        if (segment.Terms.Count == 0)
            yield break;
        List<Stretch> words = [.. Words.In(segment.SourceProse)];
        foreach (var term in segment.Terms)
        {
            var found = Inflected.Find(segment.SourceProse, words, term.Term, term.MatchCase).Select(place => (Stretch?)place).FirstOrDefault();
            if (found is { } place && !Inflected.Find(segment.Prose, segment.Words, term.Translation, term.MatchCase).Any())
                yield return new(Id, Severity.Warning, "glossary.missing", [place.In(segment.Source), term.Translation], null, place);
        }
    }
}
