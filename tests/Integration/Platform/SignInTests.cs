using System.Net;
using System.Net.Http.Json;
using ChasPravdy.Drafting.Articles;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ChasPravdy.Tests.Integration.Platform;

public sealed class SignInTests(Servers servers) : IAsyncLifetime
{
    readonly TestNewsroom newsroom = new(servers);
    ServiceUnderTest<Article> drafting = null!;

    public async ValueTask InitializeAsync() => drafting = await newsroom.Start<Article>("drafting");

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    async Task<HttpStatusCode> Ask(string? token)
    {
        using var client = drafting.As(token);
        return (await client.GetAsync("/api/articles")).StatusCode;
    }

    [Fact]
    public async Task A_token_for_the_newsroom_opens_it() =>
        Assert.Equal(HttpStatusCode.OK, await Ask(TestTokens.Of("otto", ["author"], [], [])));

    [Fact]
    public async Task No_token_opens_nothing() => Assert.Equal(HttpStatusCode.Unauthorized, await Ask(null));

    [Fact]
    public async Task A_token_for_another_audience_opens_nothing() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(TestTokens.Of("otto", ["author"], [], [], audience: "another")));

    [Fact]
    public async Task An_expired_token_opens_nothing() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(TestTokens.Of("otto", ["author"], [], [], lifetime: TimeSpan.FromMinutes(-5))));

    [Fact]
    public async Task A_role_that_is_not_asked_for_opens_nothing()
    {
        using var ivan = drafting.As("ivan", "editor");
        Assert.Equal(HttpStatusCode.Forbidden, (await ivan.PostAsJsonAsync("/api/articles", Desk.Text("Titel"))).StatusCode);
    }

    [Fact]
    public async Task While_Identity_is_away_a_token_is_neither_good_nor_bad()
    {
        await using var other = new TestNewsroom(servers);
        var alone = await other.Start<Article>("drafting", services => services.PostConfigure<JwtBearerOptions>(
            JwtBearerDefaults.AuthenticationScheme,
            options => options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                "http://127.0.0.1:9/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever { RequireHttps = false })));
        using var client = alone.As(TestTokens.Of("otto", ["author"], [], []));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/api/articles")).StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_open(string path)
    {
        using var stranger = drafting.As((string?)null);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(path)).StatusCode);
    }
}
