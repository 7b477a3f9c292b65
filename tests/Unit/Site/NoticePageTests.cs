using System.Text;
using ChasPravdy.Contracts;
using ChasPravdy.Site.Pages;
using Xunit;

namespace ChasPravdy.Tests.Unit.Site;

/// <summary>Pages that stand where no article is, in six languages.</summary>
public sealed class NoticePageTests
{
    public static TheoryData<string> Six => [.. Languages.All];

    [Theory]
    [MemberData(nameof(Six))]
    public void Each_speaks_its_language_and_leads_on(string language)
    {
        var words = Words.Of(language);
        foreach (var (page, title) in new[]
        {
            (NoticePage.NotFound(language), words.NotFound),
            (NoticePage.Failed(language), words.Failed),
            (NoticePage.Busy(language), words.Busy),
            (NoticePage.Withdrawn(News.After(News.Published("uk", 8)), language), words.Withdrawn),
        })
        {
            var html = Encoding.UTF8.GetString(page);
            Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
            Assert.Contains($"<h1>{Html.Of(title)}</h1>", html, StringComparison.Ordinal);
            Assert.Contains($"<a href=\"/{language}/\">{Html.Of(words.ToFrontPage)}</a>", html, StringComparison.Ordinal);
            Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_language_says_what_another_says() => Assert.Equal(
        24,
        Languages.All.Select(Words.Of).SelectMany(words => new[] { words.NotFoundText, words.FailedText, words.BusyText, words.ReadHere }).Distinct().Count());
}
