using ChasPravdy.Contracts;
using ChasPravdy.Platform;

namespace ChasPravdy.Identity.People;

/// <summary>The newsroom of DESIGN.md's "Running it". Their subject ids are the same on every machine.</summary>
public static class DevelopmentPeople
{
    public const string Password = "newsroom-demo";

    // Chosen once, at random; changing it would change every subject id.
    static readonly Guid Namespace = new("6f1d9c52-0c0e-4c5b-9a51-1b6f6b9d7a30");

    public sealed record Someone(string Name, string[] Roles, string[] Translates, string[] Reviews)
    {
        public Guid Id => SubjectOf(Name);
    }

    public static Guid SubjectOf(string name) => Uuid5.Of(Namespace, name);

    public static IReadOnlyList<Someone> All { get; } =
    [
        Of("olena", Roles.Author),
        Of("otto", Roles.Author),
        Of("ivan", Roles.Editor),
        Of("marta", Roles.Editor, Roles.Author),
        .. Languages.All.Select(language => Of($"t-{language}", Roles.Translator) with { Translates = [language] }),
        Of("tina", Roles.Translator) with { Translates = [.. Languages.All] },
        .. Languages.All.Select(language => Of($"r-{language}", Roles.Reviewer) with { Reviews = [language] }),
        Of("rita", Roles.Reviewer) with { Reviews = [.. Languages.All] },
        Of("pavlo", Roles.Publisher),
        Of("andrii", Roles.Auditor),
        Of("admin", Roles.Administrator),
    ];

    static Someone Of(string name, params string[] roles) => new(name, roles, [], []);
}
