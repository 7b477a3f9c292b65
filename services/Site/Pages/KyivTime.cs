using System.Globalization;

namespace ChasPravdy.Site.Pages;

/// <summary>Dates as the reader's language writes them, in the newsroom's time.</summary>
public static class KyivTime
{
    static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    public static DateTimeOffset At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Kyiv);

    public static string DateAndTime(DateTimeOffset instant, Words words) => Write(instant, words, words.DateAndTime);

    public static string Date(DateTimeOffset instant, Words words) => Write(instant, words, words.Date);

    /// <summary>RFC 3339 with Kyiv's offset, for machines.</summary>
    public static string Machine(DateTimeOffset instant) => At(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    static string Write(DateTimeOffset instant, Words words, string format)
    {
        var local = At(instant);
        var text = local.ToString(format, words.Culture);
        return words.Language == "fr" && local.Day == 1 ? "1er" + text[1..] : text;
    }
}
