using System.Globalization;

namespace ChasPravdy.Site.Pages;

/// <summary>Dates as the reader's language writes them, in the newsroom's time.</summary>
public static class KyivTime
{
    static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    public static DateTimeOffset At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Kyiv);

    /// <summary>The day that it is in the newsroom.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>A day as the language writes it.</summary>
    public static string Date(DateOnly day, Words words) => Write(day.ToDateTime(TimeOnly.MinValue), words, words.Date);

    /// <summary>A month, to stand by itself.</summary>
    public static string Month(DateOnly month, Words words)
    {
        var text = month.ToString(words.Language == "es" ? "MMMM 'de' yyyy" : "MMMM yyyy", words.Culture);
        return string.Concat(char.ToUpper(text[0], words.Culture).ToString(), text.AsSpan(1));
    }

    public static string DateAndTime(DateTimeOffset instant, Words words) => Write(instant, words, words.DateAndTime);

    public static string Date(DateTimeOffset instant, Words words) => Write(instant, words, words.Date);

    /// <summary>RFC 3339 with Kyiv's offset, for machines.</summary>
    public static string Machine(DateTimeOffset instant) => At(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    static string Write(DateTimeOffset instant, Words words, string format) => Write(At(instant).DateTime, words, format);

    static string Write(DateTime local, Words words, string format)
    {
        var text = local.ToString(format, words.Culture);
        return words.Language == "fr" && local.Day == 1 ? "1er" + text[1..] : text;
    }
}
