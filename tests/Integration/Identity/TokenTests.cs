using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChasPravdy.Tests.Integration.Identity;

public sealed class TokenTests(IdentityUnderTest identity) : IClassFixture<IdentityUnderTest>
{
    static readonly string[] Languages = ["en", "es", "de", "fr", "it", "uk"];

    public static TheoryData<string, string[], string[], string[]> People()
    {
        TheoryData<string, string[], string[], string[]> people = new()
        {
            { "olena", ["author"], [], [] },
            { "otto", ["author"], [], [] },
            { "ivan", ["editor"], [], [] },
            { "marta", ["editor", "author"], [], [] },
            { "tina", ["translator"], Languages, [] },
            { "rita", ["reviewer"], [], Languages },
            { "pavlo", ["publisher"], [], [] },
            { "andrii", ["auditor"], [], [] },
            { "admin", ["administrator"], [], [] },
        };
        foreach (var language in Languages)
        {
            people.Add($"t-{language}", ["translator"], [language], []);
            people.Add($"r-{language}", ["reviewer"], [], [language]);
        }
        return people;
    }

    [Theory, MemberData(nameof(People))]
    public async Task A_token_says_who_someone_is_and_what_they_may_do(string name, string[] roles, string[] translates, string[] reviews)
    {
        var token = await identity.TokenOf(name);
        Assert.Equal(("at+jwt", "RS256"), (token.Typ, token.Alg));
        Assert.Equal(["newsroom"], token.Audiences);
        Assert.Equal(identity.Issuer.AbsoluteUri, token.Issuer);
        Assert.Equal(name, token.GetClaim("name").Value);
        Assert.True(Guid.TryParse(token.Subject, out _), token.Subject);
        Assert.Equal(roles, All(token, "role"));
        Assert.Equal(translates, All(token, "translates"));
        Assert.Equal(reviews, All(token, "reviews"));
        Assert.Equal(60, (token.ValidTo - token.IssuedAt).TotalMinutes, tolerance: 0.1);
    }

    [Fact]
    public async Task A_person_keeps_their_subject_id()
    {
        // On every machine and in every database: tests and demo data may name it.
        Assert.Equal("d6ce5007-7aa7-5031-8432-5652b48598fe", (await identity.TokenOf("t-fr")).Subject);
        Assert.Equal("d6ce5007-7aa7-5031-8432-5652b48598fe", (await identity.TokenOf(" T-FR ")).Subject);
    }

    [Fact]
    public async Task Services_can_check_a_token_with_what_discovery_says()
    {
        var discovery = (await identity.Client.GetFromJsonAsync<JsonObject>("/.well-known/openid-configuration"))!;
        Assert.Equal(identity.Issuer.AbsoluteUri, (string?)discovery["issuer"]);
        Assert.Equal(["S256"], discovery["code_challenge_methods_supported"]!.AsArray().Select(method => (string?)method));
        var keys = await identity.Client.GetStringAsync((string)discovery["jwks_uri"]!);
        Assert.DoesNotContain("\"d\"", keys, StringComparison.Ordinal);

        var parameters = new TokenValidationParameters
        {
            ValidIssuer = identity.Issuer.AbsoluteUri,
            ValidAudience = "newsroom",
            IssuerSigningKeys = new JsonWebKeySet(keys).GetSigningKeys(),
        };
        var token = (await identity.TokenOf("ivan")).EncodedToken;
        Assert.True((await new JsonWebTokenHandler().ValidateTokenAsync(token, parameters)).IsValid);
        Assert.False((await new JsonWebTokenHandler().ValidateTokenAsync(token[..^6] + "AAAAAA", parameters)).IsValid);
    }

    [Fact]
    public async Task Discovery_names_the_public_addresses_whatever_address_it_was_asked_at()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration");
        request.Headers.Host = "identity:8080";
        var response = await identity.Client.SendAsync(request);
        var discovery = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(new Uri(identity.Issuer, "/connect/token").AbsoluteUri, (string?)discovery["token_endpoint"]);
        Assert.Equal(new Uri(identity.Issuer, "/.well-known/jwks").AbsoluteUri, (string?)discovery["jwks_uri"]);
    }

    [Fact]
    public async Task A_refresh_token_gives_new_tokens_for_the_person_as_they_are_now()
    {
        var (_, first) = await identity.SignIn("r-it", scope: "openid roles offline_access");
        await identity.Sql("update people set roles = '{reviewer,author}' where name = 'r-it'");
        var (status, second) = await identity.Ask(
            ("grant_type", "refresh_token"), ("client_id", "newsroom-cli"), ("refresh_token", (string?)first["refresh_token"]));
        await identity.Sql("update people set roles = '{reviewer}' where name = 'r-it'");
        Assert.True(status == 200, second.ToJsonString());
        Assert.Equal(["reviewer", "author"], All(new((string)second["access_token"]!), "role"));
        Assert.Contains("openid", (string?)new JsonWebToken((string)second["access_token"]!).GetClaim("scope").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_signs_in_with_its_secret_and_has_the_roles_of_its_configuration()
    {
        var (status, answer) = await identity.Ask(
            ("grant_type", "client_credentials"), ("client_id", "wire"), ("client_secret", IdentityUnderTest.MachineSecret));
        Assert.True(status == 200, answer.ToJsonString());
        var token = new JsonWebToken((string)answer["access_token"]!);
        Assert.Equal("machine:wire", token.Subject);
        Assert.Equal(["auditor"], All(token, "role"));

        (status, answer) = await identity.Ask(("grant_type", "client_credentials"), ("client_id", "wire"), ("client_secret", "guessed"));
        Assert.Equal((401, "invalid_client"), (status, (string?)answer["error"]));
    }

    [Fact]
    public async Task A_machine_cannot_sign_in_as_a_person_nor_the_command_line_as_a_machine()
    {
        var (status, answer) = await identity.Ask(
            ("grant_type", "password"), ("client_id", "wire"), ("client_secret", IdentityUnderTest.MachineSecret),
            ("username", "ivan"), ("password", "newsroom-demo"));
        Assert.Equal((400, "unauthorized_client"), (status, (string?)answer["error"]));
        (status, answer) = await identity.Ask(("grant_type", "client_credentials"), ("client_id", "newsroom-cli"));
        Assert.Equal((400, "invalid_request"), (status, (string?)answer["error"]));
    }

    [Fact]
    public async Task The_running_service_may_not_change_its_own_schema() =>
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => identity.Sql($"set role \"{identity.Role}\"; alter table people add column x int"));

    [Theory]
    [InlineData("username", "iv\0an")]
    [InlineData("password", "new\0sroom")]
    [InlineData("client_id", "newsroom\0-cli")]
    [InlineData("scope", "\0")]
    [InlineData("username", "\uD83D\uDE00\u202E")]
    [InlineData("grant_type", "nonsense")]
    [InlineData("grant_type", "")]
    [InlineData("client_id", "")]
    public async Task Odd_fields_are_refused_with_an_OAuth_error(string field, string value)
    {
        var fields = new Dictionary<string, string?>
        {
            ["grant_type"] = "password",
            ["client_id"] = "newsroom-cli",
            ["username"] = "ivan",
            ["password"] = "newsroom-demo",
        };
        fields[field] = value;
        var (status, answer) = await identity.Ask([.. fields.Select(pair => (pair.Key, pair.Value))]);
        Assert.InRange(status, 400, 401);
        Assert.NotNull((string?)answer["error"]);
    }

    static string[] All(JsonWebToken token, string type) =>
        [.. token.Claims.Where(claim => claim.Type == type).Select(claim => claim.Value)];
}
