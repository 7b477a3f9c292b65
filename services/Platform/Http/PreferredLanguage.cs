using ChasPravdy.Contracts;
using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Platform;

/// <summary>Which of the six languages to speak to someone who has not chosen one.</summary>
public static class PreferredLanguage
{
    /// <summary>
    /// The first of the six that the browser's Accept-Language (RFC 9110, section 12.5.4) asks for, whatever its region; English otherwise.
    /// </summary>
    public static string Of(HttpRequest request) => Of(request, otherwise: Languages.All[0]);

    /// <summary>As the other, with the language to fall back to.</summary>
    public static string Of(HttpRequest request, string otherwise) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(asked => asked.Quality is not 0)
            .OrderByDescending(asked => asked.Quality ?? 1)
            .Select(asked => asked.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(Languages.IsKnown) ?? otherwise;
}
