using System.Globalization;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

/// <summary>An embargo forbids publishing before an instant. It holds whatever was scheduled or ordered.</summary>
public static class Embargoes
{
    public static IReadOnlyList<PublicationEvent> Set(SetEmbargo c, Publication publication)
    {
        if (publication.Embargo == c.Until)
        {
            return [];
        }

        var visible = Languages.All.Where(language => publication.Editions[language].IsVisible).ToList();
        return visible.Count > 0 && !(publication.Embargo > c.Now)
            ? throw new RuleBrokenException(
                $"An embargo cannot hold back what is public: {string.Join(", ", visible)}. Withdraw it first.")
            : [new EmbargoSet(c.Until, c.By, c.Now)];
    }

    public static IReadOnlyList<PublicationEvent> Lift(LiftEmbargo c, Publication publication) =>
        publication.Embargo > c.Now ? [new EmbargoLifted(c.By, c.Now)] : [];

    /// <summary>Why nothing can be published at an instant, or null.</summary>
    public static string? Obstacle(Publication publication, DateTimeOffset at) =>
        publication.Embargo > at ? $"The embargo forbids publishing before {Instant(publication.Embargo.Value)}." : null;

    public static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
