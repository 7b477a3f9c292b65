using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ChasPravdy.Platform;

/// <summary>The one place where exceptions become problem details (RFC 9457).</summary>
sealed class Problems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (Of(exception) is not { } problem)
        {
            return false;
        }

        NewsroomMetrics.Commands.Add(1, new KeyValuePair<string, object?>("outcome", problem.Type![ProblemType.Base.Length..]));
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    /// <summary>Gives a sentence to refusals that the framework makes on its own.</summary>
    public static void Explain(ProblemDetails problem) => problem.Detail ??= problem.Status switch
    {
        401 => "Sign in at Identity and send the access token: Authorization: Bearer …",
        403 => "None of your roles allows this.",
        404 => "There is nothing at this address.",
        405 => "This address does not take that method.",
        413 => "The body is larger than is taken here.",
        415 => "Send Content-Type: application/json, or what /openapi/v1.json names for this address.",
        _ => null,
    };

    static ProblemDetails? Of(Exception exception) => exception switch
    {
        RuleBrokenException => Problem(409, "rule-broken", "A rule of the newsroom does not allow this.", exception.Message),
        NotFoundException => Problem(404, "not-found", "Not found.", exception.Message),
        ForbiddenException => Problem(403, "forbidden", "Not allowed.", exception.Message),
        StaleVersionException => Problem(412, "stale-version", "Somebody changed this since you saw it.", exception.Message),
        KeyReusedException => Problem(422, "key-reused", "The same key, another request.", exception.Message),
        PreconditionRequiredException => Problem(428, "version-required", "Say which version you saw.", exception.Message),
        InvalidFieldsException invalid => Invalid(invalid.Errors),
        BadHttpRequestException { StatusCode: 400, InnerException: JsonException json } => Invalid(Json(json)),
        BadHttpRequestException bad => Problem(bad.StatusCode, "bad-request", "The request cannot be read.", bad.Message),
        JsonException json => Invalid(Json(json)),
        UnavailableException => Problem(503, "unavailable", "Not available for the moment.", exception.Message),
        _ when LostRace.Is(exception) => Problem(409, "busy", "Too many changes at once.", "Others changed this at the same moment. Try again."),
        _ when Outage.Is(exception) =>
            Problem(503, "database-away", "The database does not answer.", "Send the same request again in a moment, with the same Idempotency-Key: it is not done twice."),
        _ => null,
    };

    static Dictionary<string, string[]> Json(JsonException exception)
    {
        var path = exception.Path is null or "$" ? "body" : exception.Path.TrimStart('$').TrimStart('.');
        return new() { [path] = [Plain(exception.Message.Split(" Path: ", 2)[0])] };
    }

    // The serializer speaks of .NET types, which the sender knows nothing of.
    static string Plain(string message) => message switch
    {
        _ when message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) =>
            "This is not a value that is expected here.",
        _ when Between(message, "The JSON property '", "' could not be mapped") is { } unknown => $"There is no field '{unknown}' here.",
        _ when message.StartsWith("JSON deserialization for type", StringComparison.Ordinal) =>
            $"Fields are missing: {message[(message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.')}.",
        _ => message,
    };

    static string? Between(string message, string before, string after) =>
        message.StartsWith(before, StringComparison.Ordinal) && message.IndexOf(after, StringComparison.Ordinal) is > 0 and var end
            ? message[before.Length..end]
            : null;

    static ProblemDetails Problem(int status, string type, string title, string detail) =>
        new() { Status = status, Type = ProblemType.Base + type, Title = title, Detail = detail };

    static HttpValidationProblemDetails Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        new(errors.ToDictionary(error => error.Key, error => error.Value))
        {
            Status = 400,
            Type = ProblemType.Base + "invalid-fields",
            Title = "Something in the request cannot be accepted.",
            Detail = string.Join(' ', errors.Select(error => $"{error.Key}: {string.Join(' ', error.Value)}")),
        };
}
