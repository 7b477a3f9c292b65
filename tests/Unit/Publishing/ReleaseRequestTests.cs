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

    [Theory]
    [InlineData("2026-11-24T18:00 Europe/Kyiv", "2026-11-24T16:00:00Z")]
    [InlineData("2026-11-24T18:00:00[Europe/Kyiv]", "2026-11-24T16:00:00Z")]
    [InlineData("2026-12-01T00:00:00.5 Europe/Kyiv", "2026-11-30T22:00:00.5Z")]
    [InlineData("2027-03-28T02:59:59 Europe/Kyiv", "2027-03-28T00:59:59Z")] // summer time begins
    [InlineData("2027-03-28T04:00:00 Europe/Kyiv", "2027-03-28T01:00:00Z")]
    [InlineData("2027-10-31T02:59:59 Europe/Kyiv", "2027-10-30T23:59:59Z")] // and ends
    [InlineData("2027-10-31T04:00:00 Europe/Kyiv", "2027-10-31T02:00:00Z")]
    [InlineData("2027-07-01T12:00 Europe/Kyiv", "2027-07-01T09:00:00Z")]
    public void A_time_by_the_clock_in_Kyiv_counts_with_its_summer_time(string at, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), Read(at).At);

    [Theory]
    [InlineData(2026, "2026-03-29T03:00:00", "2026-03-29T04:00:00+03:00")]
    [InlineData(2026, "2026-03-29T03:59:59", "2026-03-29T04:59:59+03:00")]
    [InlineData(2027, "2027-03-28T03:30:00", "2027-03-28T04:30:00+03:00")]
    public void A_time_that_the_clock_never_shows_is_refused_with_what_to_write(int year, string at, string instead) => Assert.Equal(
        $"Clocks in Kyiv are put forward then, and never show {at}. Write {instead} or another time.", Refused(year, $"{at} Europe/Kyiv"));

    [Theory]
    [InlineData(2026, "2026-10-25T03:00:00", "2026-10-25T03:00:00+03:00 or 2026-10-25T03:00:00+02:00")]
    [InlineData(2027, "2027-10-31T03:59:59", "2027-10-31T03:59:59+03:00 or 2027-10-31T03:59:59+02:00")]
    public void A_time_that_the_clock_shows_twice_is_refused_with_what_to_write(int year, string at, string instead) => Assert.Equal(
        $"Clocks in Kyiv are put back then, and show {at} twice. Write {instead}.", Refused(year, $"{at} Europe/Kyiv"));

    [Theory]
    [InlineData("2026-11-24T18:00 Europe/Berlin", "Name the zone Europe/Kyiv")]
    [InlineData("2026-11-24T18:00:00+02:00[Europe/Kyiv]", "without an offset")]
    [InlineData("2026-11-24 18:00 Europe/Kyiv", "with its offset")]
    [InlineData("2026-11-24T25:00 Europe/Kyiv", "without an offset")]
    [InlineData("2026-11-24T18:00 Europe/Kyiv\n", "with its offset")]
    [InlineData("9998-11-24T18:00 Europe/Kyiv", "after the year 2100")]
    public void A_zone_that_cannot_be_meant_is_refused(string at, string why) =>
        Assert.Contains(why, Refused(2026, at), StringComparison.Ordinal);

    static string Refused(int year, string at)
    {
        var newYear = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return Assert.Throws<InvalidFieldsException>(() =>
            ReleaseEditionsEndpoint.Read(new(["de"], ReleaseMode.Strict, at), "pavlo", newYear)).Errors["at"].Single();
    }

    [Fact]
    public void What_readers_are_told_is_of_a_language_that_is_released()
    {
        var request = new ReleaseEditionsEndpoint.Request(["de"], ReleaseMode.Strict, PublicNotes: new Dictionary<string, string> { ["fr"] = "Un nom." });
        Assert.Contains("publicNotes.fr", Assert.Throws<InvalidFieldsException>(() => ReleaseEditionsEndpoint.Read(request, "pavlo", Noon)).Errors);
    }

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
