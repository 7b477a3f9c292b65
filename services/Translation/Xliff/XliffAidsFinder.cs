using System.Globalization;
using ChasPravdy.Translation.Discussions;
using ChasPravdy.Translation.Memory;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Xliff;

/// <summary>Finds what helps to translate outside: the memory's matches for what is not translated yet, and what colleagues said of it.</summary>
public sealed class XliffAidsFinder(TaskMatches memory, IQuerySession query)
{
    // A file is waited for. Beyond this many sentences a tool's own memory does better: TMX out.
    const int MostSegments = 500;

    public async Task<IReadOnlyDictionary<string, XliffAids>> Of(TranslationTask task, CancellationToken ct)
    {
        var matches = new Dictionary<string, IReadOnlyList<XliffMatch>>();
        foreach (var segment in task.Segments().Where(segment => task.WorkOn(segment.Key) is null || task.IsOutdated(segment)).Take(MostSegments))
        {
            var found = await memory.Of(task, segment, ct);
            if (found.Matches.Count > 0)
                matches[segment.Key] = [.. found.Matches.Select(match => new XliffMatch(match.Source, match.Text, match.Score, Where(match)))];
        }

        var notes = Notes(await query.LoadAsync<Discussion>(Discussion.IdOf(task.ArticleId, task.Language), ct));
        return matches.Keys.Union(notes.Select(said => said.Key)).ToDictionary(
            key => key, key => new XliffAids(matches.GetValueOrDefault(key, []), [.. notes[key]]));
    }

    // What is settled would only be in the way.
    static ILookup<string, XliffNote> Notes(Discussion? discussion) =>
        (discussion?.Comments ?? []).Where(comment => comment.Resolved is null)
            .Select(comment => (comment.Key, comment.At, Note: new XliffNote(comment.Name, comment.Text)))
            .Concat((discussion?.Suggestions ?? []).Where(suggestion => suggestion.State == SuggestionState.Open)
                .Select(suggestion => (suggestion.Key, suggestion.At, Note: new XliffNote($"{suggestion.Name} suggests", suggestion.Text))))
            .OrderBy(said => said.At)
            .ToLookup(said => said.Key, said => said.Note);

    static string Where(Match match) => match switch
    {
        { Newest.Import: { } import } => import,
        { Newest: { ArticleId: { } article, ApprovedAt: { } approved } } =>
            string.Create(CultureInfo.InvariantCulture, $"article {article}, approved {approved:yyyy-MM-dd}"),
        _ => "an earlier revision of this article",
    };
}
