using Microsoft.AspNetCore.Identity;

namespace ChasPravdy.Identity.People;

public static class PeopleModule
{
    // OWASP's figure for PBKDF2 with HMAC-SHA-512: about a tenth of a second of one core for every sign-in.
    const int Iterations = 210_000;

    public static void AddPeople(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = Iterations);
        builder.Services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        builder.Services.AddSingleton<FailuresByAddress>();
        builder.Services.AddScoped<SignIns>();
        builder.Services.AddScoped<PeopleSeed>();
    }
}
