using System.Globalization;
using ChasPravdy.Contracts;
using ChasPravdy.Site.Catalogue;
using ChasPravdy.Site.Pages;

namespace ChasPravdy.Site.Archive;

/// <summary>The archive: years, a year's months, a month's days, a day's articles.</summary>
static class ArchivePage
{
    /// <summary>How many articles a page lists.</summary>
    public const int Articles = 100;

    public const int Parts = 100;

    public static byte[] Years(IReadOnlyList<Stretch> years, Words words) => Render(
        words.Archive, null, Stretches(years, words, year => year.Year.ToString(CultureInfo.InvariantCulture), "yyyy"), words, isRoot: true);

    public static byte[] Months(int year, IReadOnlyList<Stretch> months, Words words) => Render(
        $"{year}", [Root(words)], Stretches(months, words, month => KyivTime.Month(month, words), "yyyy'/'MM"), words);

    public static byte[] Days(DateOnly month, IReadOnlyList<Stretch> days, Words words) => Render(
        KyivTime.Month(month, words), [Root(words), Year(month, words)], Stretches(days, words, day => KyivTime.Date(day, words), "yyyy'/'MM'/'dd"), words);

    public static byte[] Day(DateOnly day, Listing listing, int part, (DateOnly? Before, DateOnly? After) neighbours, Words words)
    {
        var list = ListWords.Of(words);
        var path = Path(day, "yyyy'/'MM'/'dd", words);
        var content = new Html().Add($"{ListPage.Stories(listing.Stories, words)}");
        content.Add($"{ListPage.Pager((list.Later, part > 1 ? $"{path}?page={part - 1}" : null), (list.Earlier, IsMore(listing, part) ? $"{path}?page={part + 1}" : null), list.Earlier)}");
        content.Add($"{ListPage.Pager((list.DayBefore, Near(neighbours.Before)), (list.DayAfter, Near(neighbours.After)), words.Archive)}");
        return Render(
            KyivTime.Date(day, words),
            [Root(words), Year(day, words), (KyivTime.Month(day, words), Path(day, "yyyy'/'MM", words))],
            content,
            words);

        string? Near(DateOnly? other) => other is { } near ? Path(near, "yyyy'/'MM'/'dd", words) : null;
    }

    public static byte[] Topic(string tag, Listing listing, int part, Words words)
    {
        var (list, path) = (ListWords.Of(words), Topics.Path(tag, words.Language));
        var content = new Html().Add($"{ListPage.Stories(listing.Stories, words)}");
        content.Add($"{ListPage.Pager((list.Later, part > 1 ? $"{path}?page={part - 1}" : null), (list.Earlier, IsMore(listing, part) ? $"{path}?page={part + 1}" : null), list.Earlier)}");
        return Render(Topics.Name(tag, words.Language), null, content, words);
    }

    static bool IsMore(Listing listing, int part) => part < Parts && part * Articles < listing.Total;

    static byte[] Render(string title, IEnumerable<(string, string)>? trail, Html content, Words words, bool isRoot = false)
    {
        var tabs = isRoot ? Languages.All.ToDictionary(language => language, language => $"/{language}/archive/") : Frame.FrontPages;
        var way = trail is null ? null : ListPage.Trail(trail, ListWords.Of(words));
        return new Frame(title, null, tabs, isRoot).Around(
            new Html().Add($"<div class=\"list-page\">\n{way}<h1>{title}</h1>\n{content}</div>"), words);
    }

    static Html Stretches(IReadOnlyList<Stretch> stretches, Words words, Func<DateOnly, string> name, string path)
    {
        var html = new Html().Add("<ul class=\"dates\">\n");
        foreach (var stretch in stretches)
        {
            html.Add($"<li><a href=\"{Path(stretch.First, path, words)}\">{name(stretch.First)}</a> <span class=\"count\">{stretch.Articles}</span></li>\n");
        }

        return stretches.Count == 0 ? new Html().Add($"<p class=\"nothing\">{words.NothingYet}</p>\n") : html.Add("</ul>\n");
    }

    static (string, string) Root(Words words) => (words.Archive, $"/{words.Language}/archive/");

    static (string, string) Year(DateOnly day, Words words) => ($"{day.Year}", Path(day, "yyyy", words));

    static string Path(DateOnly date, string format, Words words) =>
        $"/{words.Language}/archive/{date.ToString(format, CultureInfo.InvariantCulture)}";
}
