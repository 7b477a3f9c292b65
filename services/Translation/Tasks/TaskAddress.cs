using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using Marten;

namespace ChasPravdy.Translation.Tasks;

/// <summary>What the calls on one task have in common: they name an article and one of the languages it is translated into.</summary>
static class TaskAddress
{
    /// <summary>Refuses unknown languages, and says why there is no such task.</summary>
    public static async ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var language = (string)http.Request.RouteValues["language"]!;
        if (!Languages.IsKnown(language))
            throw new InvalidFieldsException("language", $"The language must be one of {string.Join(", ", Languages.All)}.");
        try
        {
            return await next(context);
        }
        catch (NotFoundException)
        {
            var article = Guid.Parse((string)http.Request.RouteValues["articleId"]!);
            var query = http.RequestServices.GetRequiredService<IQuerySession>();
            var id = TranslationTask.IdOf(article, language);
            if (await query.Query<TranslationTask>().AnyAsync(task => task.Id == id, http.RequestAborted))
                throw; // the task is there; what was named in it is not
            throw await Missing(article, language, query, http.RequestAborted);
        }
    }

    /// <exception cref="ForbiddenException">The person translates, but not into this language.</exception>
    public static void RequireTranslator(this Subject subject, string language)
    {
        if (!subject.MayTranslate(language))
            throw new ForbiddenException($"You are not a translator into {language}.");
    }

    /// <exception cref="ForbiddenException">The person reviews, but not this language.</exception>
    public static void RequireReviewer(this Subject subject, string language)
    {
        if (!subject.MayReview(language))
            throw new ForbiddenException($"You are not a reviewer of {language}.");
    }

    static async Task<NotFoundException> Missing(Guid articleId, string language, IQuerySession query, CancellationToken ct)
    {
        var written = await query.Query<TranslationTask>()
            .Where(task => task.ArticleId == articleId).Select(task => task.SourceLanguage).FirstOrDefaultAsync(ct);
        return new(written == language
            ? $"This article is written in {language}; there is no translation into its own language."
            : "No article with an approved revision has this id.");
    }
}
