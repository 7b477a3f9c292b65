using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Glossaries;

public static class ListTaskTermsEndpoint
{
    const int PageSize = 200;

    /// <param name="Key">The segment.</param>
    /// <param name="Start">Where in the segment's source, in UTF-16 code units.</param>
    /// <param name="Length">Of what was found.</param>
    /// <param name="Found">What stands there.</param>
    /// <param name="Weak">True when the term is only a part of a longer word.</param>
    /// <param name="Term">The entry.</param>
    public sealed record TaskTerm(string Key, int Start, int Length, string Found, bool Weak, TermView Term);

    public static void MapListTaskTerms(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/terms", Handle).WithName("ListTaskTerms").Produces<Page<TaskTerm>>();

    /// <summary>The glossary's terms in the source, in reading order; <paramref name="key"/> asks for one segment's.</summary>
    static async Task<IResult> Handle(
        Guid articleId, string language, IQuerySession query, GlossaryShelf shelf, CancellationToken ct, string? key = null, string? cursor = null)
    {
        var task = await query.LoadAsync<TranslationTask>(TranslationTask.IdOf(articleId, language), ct)
            ?? throw NotFoundException.For<TranslationTask>();
        var segments = task.Segments().ToList();
        if (key is not null)
        {
            segments.RemoveAll(segment => segment.Key != key);
            if (segments.Count == 0)
                throw new InvalidFieldsException("key", $"Revision {task.Revision} of this article has no such segment.");
        }

        if (segments.Count == 0)
            return TypedResults.Ok(new Page<TaskTerm>([], null));
        var glossary = await shelf.Open(task.SourceLanguage, language, ct);
        var items = new List<TaskTerm>();
        var next = (int)Math.Clamp(Cursor.Decode<long>(cursor) ?? 0, 0, segments.Count);
        for (; next < segments.Count && items.Count < PageSize; next++)
        {
            var segment = segments[next];
            items.AddRange(glossary.Matcher.Matches(segment.Text).Select(match => new TaskTerm(
                segment.Key,
                match.Start,
                match.Length,
                segment.Text.Substring(match.Start, match.Length),
                match.Weak,
                TermView.Of(glossary.State.Id, match.Term))));
        }

        return TypedResults.Ok(new Page<TaskTerm>(items, next < segments.Count ? Cursor.Encode($"{next}") : null));
    }
}
