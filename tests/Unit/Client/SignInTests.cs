using System.Net;
using ChasPravdy.Tests.Client;
using Xunit;

namespace ChasPravdy.Tests.Unit.Client;

public sealed class SignInTests
{
    const string Nothing = """{ "items": [], "next": null }""";

    [Fact]
    public async Task One_token_serves_many_calls()
    {
        var switchboard = new Switchboard().Answers(Nothing).Answers(Nothing);
        using var newsroom = switchboard.Newsroom();

        await newsroom.Person("tina").Translations.Queue(ct: TestContext.Current.CancellationToken);
        await newsroom.Person("tina").Translations.Queue(language: "uk", mine: true, ct: TestContext.Current.CancellationToken);

        Assert.Equal(1, switchboard.SignIns);
        Assert.Equal("GET /api/translations?language=uk&mine=true", switchboard.Calls[1].Call);
    }

    [Fact]
    public async Task All_who_wait_for_a_token_share_one_sign_in()
    {
        var switchboard = new Switchboard();
        using var newsroom = switchboard.Newsroom();

        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            newsroom.Person("tina").Token(TestContext.Current.CancellationToken).AsTask()));

        Assert.Equal(["token-1"], tokens.Distinct());
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_runs_out()
    {
        var switchboard = new Switchboard { TokenSeconds = 60 }.Answers(Nothing).Answers(Nothing);
        var clock = new Clock();
        using var newsroom = switchboard.Newsroom(clock);

        await newsroom.Person("tina").Translations.Queue(ct: TestContext.Current.CancellationToken);
        clock.Passes(TimeSpan.FromSeconds(31));
        await newsroom.Person("tina").Translations.Queue(ct: TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], switchboard.Calls.Select(call => call.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_the_call_sent_again()
    {
        var switchboard = new Switchboard().Answers("", HttpStatusCode.Unauthorized).Answers(Nothing);
        using var newsroom = switchboard.Newsroom();

        await newsroom.Person("tina").Translations.Queue(ct: TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], switchboard.Calls.Select(call => call.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_raw_request_is_sent_once_as_it_is()
    {
        var switchboard = new Switchboard().Answers("", HttpStatusCode.Unauthorized);
        using var newsroom = switchboard.Newsroom();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/articles", UriKind.Relative));
        request.Content = new StringContent("{");

        using var response = await newsroom.Person("otto").Send(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Unauthorized, "{"), (response.StatusCode, Assert.Single(switchboard.Calls).Body));
    }

    sealed class Clock : TimeProvider
    {
        DateTimeOffset now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

        public void Passes(TimeSpan time) => now += time;
        public override DateTimeOffset GetUtcNow() => now;
    }
}
