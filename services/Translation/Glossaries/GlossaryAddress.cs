using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using Microsoft.AspNetCore.Authorization;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>What the calls on one glossary have in common: they name two of the six languages.</summary>
static class GlossaryAddress
{
    /// <summary>Refuses unknown languages, and a language into itself.</summary>
    public static ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var route = context.HttpContext.Request.RouteValues;
        var (source, target) = ((string)route["source"]!, (string)route["target"]!);
        var errors = new FieldErrors();
        errors.Require(Languages.IsKnown(source), "source", $"The language must be one of {string.Join(", ", Languages.All)}.");
        errors.Require(Languages.IsKnown(target), "target", $"The language must be one of {string.Join(", ", Languages.All)}.");
        errors.Require(source != target, "target", "A glossary leads from one language into another.");
        errors.ThrowIfAny();
        return next(context);
    }

    /// <summary>Lets in who may write some glossary; <see cref="RequireWriter"/> says which.</summary>
    public static RouteHandlerBuilder RequireGlossaryRole(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization(
        new AuthorizeAttribute { Roles = $"{Roles.Editor},{Roles.Administrator},{Roles.Reviewer}" });

    /// <exception cref="ForbiddenException">The person reviews another language, and has no other role that would do.</exception>
    public static void RequireWriter(this Subject subject, string target)
    {
        if (!subject.May(Roles.Editor) && !subject.May(Roles.Administrator) && !subject.MayReview(target))
            throw new ForbiddenException($"You are not a reviewer of {target}.");
    }
}
