using System.Net;
using ChasPravdy.Publishing.Webhooks;
using Xunit;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class WebhookRulesTests
{
    // Standard Webhooks' own example.
    [Fact]
    public void Signatures_are_as_the_specification_has_them() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            DateTimeOffset.FromUnixTimeSeconds(1614265330),
            """{"test": 2432232314}"""));

    [Theory]
    [InlineData("93.184.215.14", true)]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c", true)]
    [InlineData("64:ff9b::5db8:d70e", true)] // 93.184.215.14 by NAT64
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)] // 127.0.0.1 by NAT64
    [InlineData("2002:c0a8:101::1", false)] // 192.168.1.1 by 6to4
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Addresses_inside_networks_are_told_from_those_of_the_internet(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddresses.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public void Pauses_grow_to_an_hour_and_a_day_holds_about_thirty_tries()
    {
        var settings = new WebhookSettings();
        Assert.Equal([5, 10, 20, 40], Enumerable.Range(1, 4).Select(failures => (int)settings.Pause(failures).TotalSeconds));
        Assert.Equal(TimeSpan.FromHours(1), settings.Pause(1000));
        Assert.InRange(
            Enumerable.Range(1, 34).Aggregate(TimeSpan.Zero, (time, failures) => time + settings.Pause(failures)), TimeSpan.FromHours(23), TimeSpan.FromHours(26));
    }
}
