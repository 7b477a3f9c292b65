using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace ChasPravdy.Platform;

/// <summary>Who sends the request, as the access token says.</summary>
/// <param name="Id">The subject id.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Role">The role that the endpoint asked for and the person holds.</param>
/// <param name="Roles">All roles.</param>
/// <param name="Translates">Languages that a translator may translate into.</param>
/// <param name="Reviews">Languages that a reviewer may approve.</param>
public sealed record Subject(
    string Id,
    string Name,
    string Role,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Translates,
    IReadOnlyList<string> Reviews)
{
    /// <summary>True when the person holds the role.</summary>
    public bool May(string role) => Roles.Contains(role);

    /// <summary>True when the person may translate into the language.</summary>
    public bool MayTranslate(string language) => May(Platform.Roles.Translator) && Translates.Contains(language);

    /// <summary>True when the person may approve translations into the language.</summary>
    public bool MayReview(string language) => May(Platform.Roles.Reviewer) && Reviews.Contains(language);

    /// <summary>Lets endpoints take a subject as a parameter.</summary>
    public static ValueTask<Subject?> BindAsync(HttpContext context) => ValueTask.FromResult<Subject?>(Of(context));

    /// <summary>Reads the signed-in person.</summary>
    public static Subject Of(HttpContext context)
    {
        var user = context.User;
        var roles = All(user, "role");
        var asked = context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().SelectMany(RolesOf) ?? [];
        return new Subject(
            user.FindFirstValue("sub") ?? throw new InvalidOperationException("The endpoint lets people in who did not sign in."),
            user.FindFirstValue("name") ?? "",
            asked.FirstOrDefault(policy => policy is not null && roles.Contains(policy)) ?? roles.FirstOrDefault() ?? "",
            roles,
            All(user, "translates"),
            All(user, "reviews"));
    }

    // One role as a policy, or several of which one is enough.
    static IEnumerable<string?> RolesOf(IAuthorizeData data) => [data.Policy, .. data.Roles?.Split(',') ?? []];

    static string[] All(ClaimsPrincipal user, string type) => [.. user.FindAll(type).Select(claim => claim.Value)];
}
