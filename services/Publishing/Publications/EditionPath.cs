using System.Globalization;

namespace ChasPravdy.Publishing.Publications;

/// <summary>An edition's address: the day in Kyiv when its language first appeared, and a slug of its headline.</summary>
public static class EditionPath
{
    static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    /// <summary><c>/{lang}/{yyyy}/{MM}/{dd}/{slug}-{the id's last eight digits}</c>.</summary>
    /// <remarks>The end of a version 7 UUID is random; its beginning is the time and would not tell two articles apart.</remarks>
    public static string Of(string language, DateTimeOffset firstPublished, string title, Guid articleId)
    {
        var day = TimeZoneInfo.ConvertTime(firstPublished, Kyiv).ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
        var slug = Slug.Of(title, language);
        return $"/{language}/{day}/{(slug.Length > 0 ? slug + "-" : "")}{articleId.ToString("N")[^8..]}";
    }
}
