using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChasPravdy.Tests.Integration.Identity;

public sealed class RestartTests(IdentityUnderTest identity) : IClassFixture<IdentityUnderTest>
{
    const string Administrator = "Identity:Administrator:Name";
    const string AdministratorsPassword = "Identity:Administrator:Password";

    [Fact]
    public async Task Tokens_and_sign_ins_outlive_a_restart()
    {
        using var browser = new Browser(identity);
        await browser.Open("/sign-in");
        await browser.Send(("name", "ivan"), ("password", "newsroom-demo"));
        var (_, tokens) = await identity.SignIn("ivan", scope: "openid profile offline_access");
        var keys = await identity.Client.GetStringAsync("/.well-known/jwks");

        await identity.Stop();
        await identity.Start("Development");

        Assert.Equal(keys, await identity.Client.GetStringAsync("/.well-known/jwks"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/connect/userinfo");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string?)tokens["access_token"]);
        var info = await (await identity.Client.SendAsync(request)).Content.ReadFromJsonAsync<JsonObject>();
        Assert.True((string?)info!["name"] == "ivan", info.ToJsonString());
        var refreshed = await identity.Ask(
            ("grant_type", "refresh_token"), ("client_id", "newsroom-cli"), ("refresh_token", (string?)tokens["refresh_token"]));
        Assert.Equal(200, refreshed.Status);
        await browser.Open("/");
        Assert.Contains("ivan", browser.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_Development_nobody_is_there_but_the_administrator_of_the_configuration()
    {
        await identity.Stop();
        // The people of the demo are still in the database: they do not count.
        Assert.NotEqual(0, await identity.Run("Production"));
        Assert.Contains("Set Identity:Administrator:Name and Identity:Administrator:Password", identity.Said, StringComparison.Ordinal);
        Assert.NotEqual(0, await identity.Run("Production", (Administrator, "halyna"), (AdministratorsPassword, "short")));

        await identity.Start("Production", (Administrator, "Halyna"), (AdministratorsPassword, "a long enough password"));
        await identity.Stop();
        await identity.Start("Production"); // she is stored now

        var (status, answer) = await identity.SignIn("ivan");
        Assert.Equal((400, "unsupported_grant_type"), (status, (string?)answer["error"]));
        foreach (var (name, password, expected) in new[]
                 {
                     ("ivan", "newsroom-demo", 400), ("admin", "newsroom-demo", 400), ("halyna", "a long enough password", 302),
                 })
        {
            using var browser = new Browser(identity);
            await browser.Open("/sign-in");
            await browser.Send(("name", name), ("password", password));
            Assert.Equal(expected, browser.Status);
        }

        await identity.Stop();
        await identity.Start("Development");
    }
}
