using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ChasPravdy.Identity.Pages;

/// <summary>Refuses parameters that PostgreSQL could not even compare, and forms that are none: an OAuth error instead of a failure inside.</summary>
static class StorableForms
{
    public static async Task Check(HttpContext http, RequestDelegate next)
    {
        if (await Fault(http) is { } fault)
        {
            http.Response.StatusCode = fault.Status;
            await http.Response.WriteAsJsonAsync(new Dictionary<string, string>
            {
                [Parameters.Error] = Errors.InvalidRequest,
                [Parameters.ErrorDescription] = fault.Sentence,
            });
            return;
        }
        await next(http);
    }

    static async Task<(int Status, string Sentence)?> Fault(HttpContext http)
    {
        try
        {
            var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
            var bad = http.Request.Query.Concat(form).FirstOrDefault(pair => pair.Value.Any(HasNul)).Key;
            return bad is null ? null : (400, $"The parameter {bad} holds the character U+0000.");
        }
        catch (BadHttpRequestException exception)
        {
            return (exception.StatusCode, exception.Message);
        }
        catch (InvalidDataException exception)
        {
            return (400, exception.Message);
        }
    }

    static bool HasNul(string? value) => value?.Contains('\0', StringComparison.Ordinal) == true;
}
