using System.Text;
using System.Text.RegularExpressions;
using ChasPravdy.Site.Articles;
using ChasPravdy.Site.Pages;
using Xunit;

namespace ChasPravdy.Tests.Unit.Site;

public sealed partial class FrontPageTests
{
    static Article Tagged(int number, params string[] tags)
    {
        var text = News.Text("de", "Text.") with { Title = $"Story {number}", Tags = tags };
        var edition = News.Published("de", 9, text: text) with { ArticleId = new Guid(number, 0, 0, new byte[8]), Path = $"/de/2026/11/23/story-{number}" };
        return new Article(edition.ArticleId).Hear(edition);
    }

    static string Front(params Article[] newest) => Encoding.UTF8.GetString(FrontPage.Render(newest, "de", News.Origin));

    [Fact]
    public void The_newest_story_is_first_and_every_story_is_there_once()
    {
        var page = Front([.. Enumerable.Range(1, 20).Select(number => Tagged(number, number % 2 == 0 ? "politics" : "culture", "city"))]);
        Assert.Equal("Story 1", FirstHeadline().Match(page).Groups[1].Value);
        Assert.Equal(
            Enumerable.Range(1, 20).Select(number => $"/de/2026/11/23/story-{number}").Order(StringComparer.Ordinal),
            StoryLink().Matches(page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Stories_after_the_latest_stand_in_sections_by_their_commonest_tags()
    {
        var page = Front(
            Tagged(1), Tagged(2), Tagged(3), Tagged(4), Tagged(5), Tagged(6, "culture"), Tagged(7, "politics"), Tagged(8, "politics", "culture"),
            Tagged(9, "politics"), Tagged(10, "culture"), Tagged(11, "sport"), Tagged(12, "politics"));
        Assert.Equal(
            ["Politik: 7 8 9 12", "Kultur: 6 10", "Weitere Artikel: 11"],
            Section().Matches(page).Select(section =>
                $"{section.Groups[1].Value}: {string.Join(' ', StoryLink().Matches(section.Value).Select(match => match.Groups[1].Value.Split('-')[^1]))}"));
        Assert.Contains("<a href=\"/de/topic/politics\">Politik</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void One_story_is_a_front_page_and_none_says_so()
    {
        Assert.DoesNotContain("section-name", Front(Tagged(1, "city")), StringComparison.Ordinal);
        Assert.Contains("Auf Deutsch ist noch kein Artikel erschienen.", Front(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("politics", "uk", "Політика", "/uk/topic/politics")]
    [InlineData("kryvyi rih", "uk", "Kryvyi rih", "/uk/topic/kryvyi%20rih")]
    [InlineData("a/b?c", "de", "A/b?c", "/de/topic/a%2Fb%3Fc")]
    [InlineData("місто", "uk", "Місто", "/uk/topic/%D0%BC%D1%96%D1%81%D1%82%D0%BE")]
    public void A_tag_has_a_name_and_an_address(string tag, string language, string name, string path) =>
        Assert.Equal((name, path), (Topics.Name(tag, language), Topics.Path(tag, language)));

    [GeneratedRegex("<h2><a href=\"[^\"]+\">([^<]+)</a></h2>")]
    private static partial Regex FirstHeadline();

    [GeneratedRegex("<h[23]><a href=\"(/de/2026/[^\"]+)\">")]
    private static partial Regex StoryLink();

    [GeneratedRegex("<section class=\"section\">\n<h2 class=\"section-name\"><a href=\"[^\"]+\">([^<]+)</a></h2>.*?</section>", RegexOptions.Singleline)]
    private static partial Regex Section();
}
