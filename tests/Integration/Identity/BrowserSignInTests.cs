using System.Security.Cryptography;
using System.Text;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChasPravdy.Tests.Integration.Identity;

public sealed class BrowserSignInTests(IdentityUnderTest identity) : IClassFixture<IdentityUnderTest>
{
    const string Back = IdentityUnderTest.DeskOrigin + "/signed-in";
    const string Proof = "a-proof-key-of-at-least-forty-three-characters-long";

    [Fact]
    public async Task A_person_signs_in_once_and_applications_get_their_tokens()
    {
        using var browser = new Browser(identity);
        await browser.Open(Authorize());
        await browser.Follow();
        await browser.Send(("name", "marta"), ("password", "newsroom-demo"));
        await browser.Follow();
        Assert.Equal((Back, "s1"), (browser.Location!.GetLeftPart(UriPartial.Path), browser.Given("state")));

        var (status, answer) = await Redeem(browser.Given("code"), Proof);
        Assert.True(status == 200, answer);
        var tokens = System.Text.Json.Nodes.JsonNode.Parse(answer)!;
        var id = new JsonWebToken((string)tokens["id_token"]!);
        Assert.Equal(("marta", "n1"), (id.GetClaim("name").Value, id.GetClaim("nonce").Value));
        Assert.True(id.TryGetPayloadValue("auth_time", out long _));
        Assert.Equal(["editor", "author"], new JsonWebToken((string)tokens["access_token"]!).Claims.Where(claim => claim.Type == "role").Select(claim => claim.Value));

        // The second application asks, the person does not notice.
        await browser.Open(Authorize());
        Assert.NotNull(browser.Given("code"));
    }

    [Fact]
    public async Task A_code_is_worth_nothing_without_its_proof_key()
    {
        using var browser = new Browser(identity);
        await SignIn(browser, "ivan");
        await browser.Open(Authorize());
        var (status, answer) = await Redeem(browser.Given("code"), Proof.Replace('a', 'b'));
        Assert.Equal(400, status);
        Assert.Contains("invalid_grant", answer, StringComparison.Ordinal);

        await browser.Open(Authorize(("code_challenge", null), ("code_challenge_method", null)));
        Assert.Equal((400, null), (browser.Status, browser.Location));
    }

    [Fact]
    public async Task An_application_that_is_not_known_gets_a_page_and_no_redirect()
    {
        using var browser = new Browser(identity);
        await browser.Open(Authorize(("redirect_uri", "https://elsewhere.example/")));
        Assert.Equal((400, null), (browser.Status, browser.Location));
        Assert.Contains("<code>invalid_request</code>", browser.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The name or the password is wrong.")]
    [InlineData("es-MX,es;q=0.9", "El nombre o la contraseña no son correctos.")]
    [InlineData("de-AT", "Der Name oder das Passwort ist falsch.")]
    [InlineData("fr", "Le nom ou le mot de passe est incorrect.")]
    [InlineData("ja, it;q=0.5", "Il nome o la password non sono corretti.")]
    [InlineData("uk", "Неправильне ім’я або пароль.")]
    public async Task A_wrong_password_is_explained_in_the_readers_language(string language, string sentence)
    {
        using var browser = new Browser(identity, language);
        await browser.Open("/sign-in");
        await browser.Send(("name", "<script>"), ("password", "guessed"));
        Assert.Equal(400, browser.Status);
        var page = HttpUtility.HtmlDecode(browser.Page);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", browser.Page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/connect/authorize.elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_nowhere_that_a_link_asks_for(string address)
    {
        using var browser = new Browser(identity);
        await browser.Open("/sign-in?return=" + Uri.EscapeDataString(address));
        await browser.Send(("name", "ivan"), ("password", "newsroom-demo"), ("return", address));
        Assert.Equal("/", browser.Location!.OriginalString);
    }

    [Fact]
    public async Task A_form_from_another_page_signs_nobody_in()
    {
        using var browser = new Browser(identity);
        await browser.Open("/sign-in");
        await browser.Send(("name", "ivan"), ("password", "newsroom-demo"), ("__RequestVerificationToken", "forged"));
        Assert.Equal((400, null), (browser.Status, browser.Location));
    }

    [Fact]
    public async Task Signing_out_is_asked_for_and_then_done()
    {
        using var browser = new Browser(identity);
        await SignIn(browser, "ivan");
        await browser.Open("/connect/endsession");
        Assert.Contains("Sign out of the newsroom?", browser.Page, StringComparison.Ordinal);
        await browser.Open("/");
        Assert.Contains("ivan", browser.Page, StringComparison.Ordinal);

        await browser.Open("/connect/endsession?client_id=newsroom-desk&post_logout_redirect_uri=" + Uri.EscapeDataString(IdentityUnderTest.DeskOrigin + "/"));
        await browser.Send();
        Assert.Equal(IdentityUnderTest.DeskOrigin + "/", browser.Location!.AbsoluteUri);
        await browser.Open(Authorize(("prompt", "none")));
        Assert.Equal("login_required", browser.Given("error"));
    }

    [Fact]
    public async Task An_application_may_ask_for_the_password_again()
    {
        using var browser = new Browser(identity);
        await SignIn(browser, "ivan");
        await Task.Delay(1100);
        await browser.Open(Authorize(("prompt", "login")));
        Assert.StartsWith("/sign-in?", browser.Location!.PathAndQuery, StringComparison.Ordinal);
        await browser.Follow();
        await browser.Send(("name", "ivan"), ("password", "newsroom-demo"));
        await browser.Follow();
        Assert.NotNull(browser.Given("code"));
    }

    static async Task SignIn(Browser browser, string name)
    {
        await browser.Open("/sign-in");
        await browser.Send(("name", name), ("password", "newsroom-demo"));
        Assert.True(browser.Status == 302, browser.Page);
    }

    async Task<(int Status, string Answer)> Redeem(string? code, string proof)
    {
        var (status, answer) = await identity.Ask(
            ("grant_type", "authorization_code"), ("client_id", "newsroom-desk"), ("redirect_uri", Back), ("code", code), ("code_verifier", proof));
        return (status, answer.ToJsonString());
    }

    static string Authorize(params (string Name, string? Value)[] changed)
    {
        var fields = new Dictionary<string, string?>
        {
            ["client_id"] = "newsroom-desk",
            ["response_type"] = "code",
            ["redirect_uri"] = Back,
            ["scope"] = "openid profile roles",
            ["state"] = "s1",
            ["nonce"] = "n1",
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Proof))),
            ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in changed) fields[name] = value;
        return "/connect/authorize?" + string.Join('&', fields.Where(field => field.Value is not null)
            .Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value!)}"));
    }
}
