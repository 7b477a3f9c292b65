using ChasPravdy.Platform;
using ChasPravdy.Publishing.Publications;
using Xunit;
using static ChasPravdy.Tests.Unit.Publishing.Story;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class ReleaseRequestTests
{
    static ReleaseEditions Read(string? at = null, string? embargo = null, params string[] languages) =>
        ReleaseEditionsEndpoint.Read(new(languages is [] ? ["de"] : languages, ReleaseMode.Strict, at, embargo), "pavlo", Noon);

    [Theory]
    [InlineData("1900-01-01T00:00:00Z", "is in the past")]
    [InlineData("2026-11-23T11:54:59Z", "is in the past")]
    [InlineData("9999-12-31T23:59:59Z", "after the year 2100")]
    [InlineData("2026-11-24T12:00:00", "with its offset")]
    [InlineData("2026-11-24", "with its offset")]
    [InlineData("2026-02-30T12:00:00Z", "with its offset")]
    [InlineData("tomorrow", "with its offset")]
    [InlineData("", "with its offset")]
    public void A_time_that_cannot_be_meant_is_refused(string at, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidFieldsException>(() => Read(at)).Errors["at"].Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-23T14:00:00+02:00", 0)]
    [InlineData("2026-11-23T12:00:00.5Z", 0.5)]
    [InlineData("2026-11-23T11:58:00Z", -120)]
    public void A_time_counts_with_its_offset(string at, double seconds) => Assert.Equal(Noon.AddSeconds(seconds), Read(at).At);

    [Fact]
    public void An_embargo_that_is_over_is_refused() =>
        Assert.Contains("embargo", Assert.Throws<InvalidFieldsException>(() => Read(embargo: "2026-11-23T11:59:59Z")).Errors);

    [Fact]
    public void A_time_before_the_embargo_is_refused() =>
        Assert.Contains("at", Assert.Throws<InvalidFieldsException>(() => Read("2026-11-23T13:00:00Z", "2026-11-23T14:00:00Z")).Errors);

    [Fact]
    public void Languages_are_taken_once_each_and_in_page_order() => Assert.Equal(["en", "uk"], Read(languages: ["uk", "en", "uk"]).Languages);

    [Fact]
    public void Unknown_languages_are_named() =>
        Assert.Contains("languages[1]", Assert.Throws<InvalidFieldsException>(() => Read(languages: ["de", "ru"])).Errors);
}
