using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ChasPravdy.Translation.Machine;

/// <summary>LibreTranslate's HTTP API: <c>POST /translate</c> with several texts at once, <c>GET /languages</c>.</summary>
/// <remarks>The client's handlers time out, try again, and leave a failing server alone: see <see cref="MachineModule"/>.</remarks>
public sealed class LibreTranslate(HttpClient client, MachineSettings settings) : IMachineTranslator
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string Engine => "LibreTranslate";

    public async Task<IReadOnlyList<LanguagePair>> Pairs(CancellationToken ct)
    {
        var languages = await Ask<List<Language>>(new(HttpMethod.Get, "languages"), ct);
        return
        [
            .. from language in languages
               where Languages.IsKnown(language.Code)
               from target in language.Targets ?? []
               where Languages.IsKnown(target) && target != language.Code
               select new LanguagePair(language.Code, target),
        ];
    }

    public async Task<IReadOnlyList<string>> Translate(string source, string target, IReadOnlyList<string> texts, CancellationToken ct)
    {
        if (texts.Count == 0)
            return [];
        var request = new HttpRequestMessage(HttpMethod.Post, "translate")
        {
            Content = JsonContent.Create(new Question(texts, source, target, "text", settings.Key), options: Json),
        };
        var answer = await Ask<Answer>(request, ct);
        var translated = (answer.TranslatedText ?? []).OfType<string>().ToList();
        return translated.Count == texts.Count
            ? translated
            : throw new UnavailableException($"{Engine} did not translate every text that it was sent.");
    }

    async Task<T> Ask<T>(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using (request)
            {
                using var response = await client.SendAsync(request, ct);
                await RequireSuccess(response, ct);
                return await response.Content.ReadFromJsonAsync<T>(Json, ct) ?? throw new JsonException("It is null.");
            }
        }
        catch (BrokenCircuitException)
        {
            throw new UnavailableException($"{Engine} has failed too often just now and is left alone for a moment. Try again later.");
        }
        catch (Exception exception) when (exception is TimeoutRejectedException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            throw new UnavailableException($"{Engine} did not answer in time.");
        }
        catch (HttpRequestException)
        {
            throw new UnavailableException($"{Engine} cannot be reached, or broke off its answer.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new UnavailableException($"{Engine} gave an answer that cannot be read.");
        }
    }

    // What the engine writes is told to people, but only its short sentences; never what was sent.
    async Task RequireSuccess(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.IsSuccessStatusCode)
            return;
        if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
            throw new UnavailableException($"{Engine} answered {(int)response.StatusCode}.");
        string? reason = null;
        try
        {
            reason = (await response.Content.ReadFromJsonAsync<Refusal>(Json, ct))?.Error;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            // A refusal without a sentence is a refusal, too.
        }

        throw new RuleBrokenException(
            $"{Engine} refuses this{(reason is { Length: > 0 and < 300 } ? $": {reason.ReplaceLineEndings(" ")}" : $" ({(int)response.StatusCode}).")}");
    }

    sealed record Language(string Code, IReadOnlyList<string>? Targets);

    sealed record Question(
        IReadOnlyList<string> Q, string Source, string Target, string Format, [property: JsonPropertyName("api_key")] string? ApiKey);

    sealed record Answer(IReadOnlyList<string?>? TranslatedText);

    sealed record Refusal(string? Error);
}
