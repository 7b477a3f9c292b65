using System.Text.Json;

namespace ChasPravdy.Tests.Client;

sealed record Problem(
    string? Type, string? Title, int? Status, string? Detail, IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors, string? TraceId);

/// <summary>The newsroom refused a call, and said why (RFC 9457).</summary>
public sealed class ProblemException : Exception
{
    public ProblemException(
        int status, string title, string? detail = null, IReadOnlyDictionary<string, IReadOnlyList<string>>? errors = null,
        string? type = null, string? traceId = null, string? call = null)
        : base(Sentence(status, title, detail, errors, call)) =>
        (Status, Title, Detail, Errors, Type, TraceId) = (status, title, detail, errors ?? NoErrors, type, traceId);

    static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NoErrors = new Dictionary<string, IReadOnlyList<string>>();

    public int Status { get; }
    public string Title { get; }
    public string? Detail { get; }

    /// <summary>What is wrong with which field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; }

    public string? Type { get; }
    public string? TraceId { get; }

    /// <summary>The sentences a person can act on, without status and address.</summary>
    public string Why => Reason(Title, Detail, Errors);

    /// <summary>Reads a refusal, whatever its body is: a proxy in between may answer with none.</summary>
    public static async Task<ProblemException> From(HttpResponseMessage response, CancellationToken ct = default)
    {
        var status = (int)response.StatusCode;
        var call = response.RequestMessage is { } request ? $"{request.Method} {request.RequestUri?.PathAndQuery}" : null;
        var body = await response.Content.ReadAsByteArrayAsync(ct);
        try
        {
            if (JsonSerializer.Deserialize(body, Wire.Default.Problem) is { Title: { } title } problem)
                return new(status, title, problem.Detail, problem.Errors, problem.Type, problem.TraceId, call);
        }
        catch (JsonException)
        {
            // Not a problem document: show what came.
        }
        var text = System.Text.Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 300))).Trim();
        return new(status, response.ReasonPhrase ?? "Refused", text.Length > 0 ? text : null, call: call);
    }

    static string Sentence(
        int status, string title, string? detail, IReadOnlyDictionary<string, IReadOnlyList<string>>? errors, string? call) =>
        $"{status} {Reason(title, detail, errors)}" + (call is null ? "" : $" [{call}]");

    static string Reason(string title, string? detail, IReadOnlyDictionary<string, IReadOnlyList<string>>? errors)
    {
        var fields = errors is null ? "" : string.Join(' ', errors.Select(error => $"{error.Key}: {string.Join(' ', error.Value)}"));
        return string.Join(' ', new[] { detail ?? title, fields }.Where(part => part.Length > 0));
    }
}
