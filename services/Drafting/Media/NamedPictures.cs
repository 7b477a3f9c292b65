using System.Text.RegularExpressions;
using Marten;

namespace ChasPravdy.Drafting.Media;

/// <summary>The pictures that a text names.</summary>
public static partial class NamedPictures
{
    public const string Scheme = "media:";

    const int Most = 1_000;

    /// <summary>Those that are known; withdrawn ones among them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Picture>> In(string body, IQuerySession query, CancellationToken ct)
    {
        var named = Address().Matches(body).Select(match => Guid.ParseExact(match.ValueSpan[Scheme.Length..], "D")).Distinct().Take(Most).ToArray();
        return named.Length == 0
            ? new Dictionary<Guid, Picture>()
            : (await query.LoadManyAsync<Picture>(ct, named)).ToDictionary(picture => picture.Id);
    }

    [GeneratedRegex("media:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
