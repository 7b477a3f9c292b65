using System.Globalization;
using ChasPravdy.Translation.Memory;
using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Translation.Xliff;

/// <summary>Finds what helps to translate what is not translated yet: the memory's matches.</summary>
public sealed class XliffAidsFinder(TaskMatches memory)
{
    // A file is waited for. Beyond this many sentences a tool's own memory does better: TMX out.
    const int MostSegments = 500;

    public async Task<IReadOnlyDictionary<string, XliffAids>> Of(TranslationTask task, CancellationToken ct)
    {
        var aids = new Dictionary<string, XliffAids>();
        foreach (var segment in task.Segments().Where(segment => task.WorkOn(segment.Key) is null || task.IsOutdated(segment)).Take(MostSegments))
        {
            var found = await memory.Of(task, segment, ct);
            if (found.Matches.Count > 0)
                aids[segment.Key] = new([.. found.Matches.Select(match => new XliffMatch(match.Source, match.Text, match.Score, Where(match)))], []);
        }

        return aids;
    }

    static string Where(Match match) => match switch
    {
        { Newest.Import: { } import } => import,
        { Newest: { ArticleId: { } article, ApprovedAt: { } approved } } =>
            string.Create(CultureInfo.InvariantCulture, $"article {article}, approved {approved:yyyy-MM-dd}"),
        _ => "an earlier revision of this article",
    };
}
