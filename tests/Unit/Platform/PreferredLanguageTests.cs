using ChasPravdy.Platform;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ChasPravdy.Tests.Unit.Platform;

public class PreferredLanguageTests
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("uk", "uk")]
    [InlineData("UK-ua", "uk")]
    [InlineData("de-CH-1996, en;q=0.5", "de")]
    [InlineData("en;q=0.5, it;q=0.9", "it")]
    [InlineData("ja, pl;q=0.9, fr;q=0.1", "fr")]
    [InlineData("de;q=0, es", "es")]
    [InlineData("ru, *;q=0.5", "en")]
    [InlineData(";;;, q=q=q, \u202E", "en")]
    public void The_first_of_the_six_that_is_asked_for_is_spoken(string? asked, string spoken)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = asked;
        Assert.Equal(spoken, PreferredLanguage.Of(http.Request));
    }

    [Theory]
    [InlineData("ja", "uk")]
    [InlineData("it", "it")]
    public void Who_asks_for_none_of_them_can_be_spoken_to_in_another_than_English(string asked, string spoken)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = asked;
        Assert.Equal(spoken, PreferredLanguage.Of(http.Request, otherwise: "uk"));
    }
}
