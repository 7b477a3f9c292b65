using ChasPravdy.Identity.Store;
using ChasPravdy.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ChasPravdy.Identity.People;

/// <summary>Who is there from the start: in Development the people of the demo, elsewhere the administrator that is configured.</summary>
public sealed class PeopleSeed(IConfiguration configuration, IHostEnvironment environment, IPasswordHasher<Person> hasher)
{
    const int ShortestPassword = 12;

    static readonly Guid Namespace = new("b0c5f1a4-6a5e-4b0e-8a53-0f3fb2f9f6c1");

    public async Task Plant(IdentityContext store, CancellationToken ct)
    {
        var known = await store.People.Select(person => new { person.Name, person.Demo }).ToListAsync(ct);
        var wanted = environment.IsDevelopment() ? Demo() : Administrator();
        if (!environment.IsDevelopment() && wanted.Count == 0 && known.All(person => person.Demo))
        {
            throw new InvalidOperationException(
                "Nobody could sign in: no person is stored and no administrator is configured. " +
                "Set Identity:Administrator:Name and Identity:Administrator:Password " +
                "(environment: Identity__Administrator__Name, Identity__Administrator__Password) and start again.");
        }
        // Whoever is stored stays as they are: a restart must not bring an old password back.
        store.People.AddRange(wanted.Where(person => known.All(other => other.Name != person.Name)).Select(person => person.Make()));
        await store.SaveChangesAsync(ct);
    }

    sealed record Wanted(string Name, Func<Person> Make);

    List<Wanted> Demo()
    {
        // One hash for all: the password is public, and a new database is ready two seconds sooner.
        var hash = new Lazy<string>(() => hasher.HashPassword(null!, DevelopmentPeople.Password));
        return [.. DevelopmentPeople.All.Select(someone => new Wanted(someone.Name, () => new()
        {
            Id = someone.Id,
            Name = someone.Name,
            PasswordHash = hash.Value,
            Roles = someone.Roles,
            Translates = someone.Translates,
            Reviews = someone.Reviews,
            Demo = true,
        }))];
    }

    List<Wanted> Administrator()
    {
        if (string.IsNullOrWhiteSpace(configuration["Identity:Administrator:Name"])) return [];
        var name = PersonName.Of(configuration["Identity:Administrator:Name"])
            ?? throw new InvalidOperationException($"Identity:Administrator:Name has more than {PersonName.MaxLength} characters.");
        var password = configuration.Required("Identity:Administrator:Password");
        if (password.Length < ShortestPassword)
            throw new InvalidOperationException($"Identity:Administrator:Password has fewer than {ShortestPassword} characters.");
        return
        [
            new(name, () => new()
            {
                Id = Uuid5.Of(Namespace, name),
                Name = name,
                PasswordHash = hasher.HashPassword(null!, password),
                Roles = [Platform.Roles.Administrator],
            }),
        ];
    }
}
