using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace ChasPravdy.Tests.Client;

sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] int? ExpiresIn);

/// <summary>A person's access token, by password; fetched once for all who wait for it, and again before it runs out.</summary>
sealed class SignIn(Newsroom newsroom, string name, string password)
{
    static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    readonly Lock gate = new();
    volatile Task<Held>? held;

    public ValueTask<string> Token(CancellationToken ct) =>
        held is { IsCompletedSuccessfully: true, Result: var current } && Fresh(current) ? new(current.Token) : new(Renewed(ct));

    /// <summary>The token was refused: the next call signs in again, unless somebody already has.</summary>
    public void Forget(string token)
    {
        lock (gate)
        {
            if (held is { IsCompletedSuccessfully: true, Result: var current } && current.Token == token)
                held = null;
        }
    }

    bool Fresh(Held current) => newsroom.Clock.GetUtcNow() < current.Until;

    // One caller's cancellation must not fail the others who wait for the same token.
    async Task<string> Renewed(CancellationToken ct)
    {
        Task<Held> waited;
        lock (gate)
        {
            if (held is not { } current || (current.IsCompleted && !(current.IsCompletedSuccessfully && Fresh(current.Result))))
                held = Ask();
            waited = held;
        }
        return (await waited.WaitAsync(ct)).Token;
    }

    async Task<Held> Ask()
    {
        var asked = newsroom.Clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(newsroom.Identity, "/connect/token"));
        request.Content = new FormUrlEncodedContent(
        [
            new("grant_type", "password"),
            new("client_id", "newsroom-cli"),
            new("username", name),
            new("password", password),
        ]);
        using var response = await newsroom.Send(request);
        if (!response.IsSuccessStatusCode)
            throw await ProblemException.From(response);
        var answer = await response.Content.ReadFromJsonAsync(Wire.Default.TokenAnswer)
            ?? throw new InvalidDataException("The token endpoint answered null.");
        return new(answer.AccessToken, asked + TimeSpan.FromSeconds(answer.ExpiresIn ?? 300) - Margin);
    }

    sealed record Held(string Token, DateTimeOffset Until);
}
