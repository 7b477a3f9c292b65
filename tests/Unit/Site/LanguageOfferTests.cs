using ChasPravdy.Site.Pages;
using Xunit;

namespace ChasPravdy.Tests.Unit.Site;

public sealed class LanguageOfferTests
{
    [Fact]
    public void The_style_sheet_shows_the_first_language_that_a_page_has() => Assert.Equal(
        """
        html:not(:lang(uk)) .offer-uk{display:block}
        html:not(:lang(uk)):not(:has(.offer-uk)):not(:lang(en)) .offer-en{display:block}

        """,
        LanguageOffer.Css(["uk", "en"]));

    [Fact]
    public void Who_reads_none_of_the_six_is_offered_none() => Assert.Equal("", LanguageOffer.Css([]));

    [Fact]
    public void A_page_offers_its_other_published_languages()
    {
        var page = News.PageOf(News.Published("de", 9), News.Published("uk", 10));
        Assert.Contains(
            $"<p class=\"offer offer-uk\" lang=\"uk\"><a href=\"{News.Path("uk")}\" hreflang=\"uk\">Читати цю сторінку українською</a></p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("offer-de", page, StringComparison.Ordinal);
        Assert.DoesNotContain("offer-fr", page, StringComparison.Ordinal);
    }
}
