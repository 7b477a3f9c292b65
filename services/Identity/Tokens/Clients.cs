using ChasPravdy.Platform;

namespace ChasPravdy.Identity.Tokens;

public enum ClientKind
{
    Machine,
    Browser,
    CommandLine,
}

/// <summary>A program that may ask for tokens; a machine has roles of its own, the others have their person's.</summary>
public sealed record Client(string Id, string Name, ClientKind Kind)
{
    public string? Secret { get; init; }

    public string[] Roles { get; init; } = [];

    public string[] Translates { get; init; } = [];

    public string[] Reviews { get; init; } = [];

    public IReadOnlyList<Uri> RedirectUris { get; init; } = [];

    public IReadOnlyList<Uri> PostLogoutRedirectUris { get; init; } = [];
}

/// <summary>
/// The clients that the configuration names: the Desk at `Desk:Origin`, further browser applications under
/// `Identity:Browsers:{id}` and machines under `Identity:Machines:{id}`; in Development also `newsroom-cli`.
/// </summary>
public sealed class Clients
{
    public const string CommandLine = "newsroom-cli";
    public const string Desk = "newsroom-desk";

    const int ShortestSecret = 16;

    public Clients(IConfiguration configuration, IHostEnvironment environment)
    {
        List<Client> all = [];
        if (environment.IsDevelopment()) all.Add(new(CommandLine, "curl and tests", ClientKind.CommandLine));
        if (configuration["Desk:Origin"] is { Length: > 0 } origin) all.Add(DeskAt(new(origin)));
        all.AddRange(configuration.GetSection("Identity:Browsers").GetChildren().Select(Browser));
        all.AddRange(configuration.GetSection("Identity:Machines").GetChildren().Select(section =>
            Machine(section, configuration.Required($"{section.Path}:Secret"))));
        All = all;
    }

    public IReadOnlyList<Client> All { get; }

    /// <summary>Where the scripts of browser applications come from, such as `http://localhost:8080`.</summary>
    public string[] BrowserOrigins =>
        [.. All.SelectMany(client => client.RedirectUris).Select(uri => uri.GetLeftPart(UriPartial.Authority)).Distinct()];

    public Client? Machine(string? id) => All.FirstOrDefault(client => client.Kind == ClientKind.Machine && client.Id == id);

    static Client DeskAt(Uri origin) => new(Desk, "Desk", ClientKind.Browser)
    {
        RedirectUris = [new(origin, "/scalar/"), new(origin, "/signed-in")],
        PostLogoutRedirectUris = [new(origin, "/")],
    };

    static Client Browser(IConfigurationSection section) => new(section.Key, section["Name"] ?? section.Key, ClientKind.Browser)
    {
        RedirectUris = section.GetSection("RedirectUris").Get<Uri[]>() ?? [],
        PostLogoutRedirectUris = section.GetSection("PostLogoutRedirectUris").Get<Uri[]>() ?? [],
    };

    static Client Machine(IConfigurationSection section, string secret)
    {
        if (secret.Length < ShortestSecret)
            throw new InvalidOperationException($"{section.Path}:Secret has fewer than {ShortestSecret} characters.");
        return new(section.Key, section["Name"] ?? section.Key, ClientKind.Machine)
        {
            Secret = secret,
            Roles = section.GetSection("Roles").Get<string[]>() ?? [],
            Translates = section.GetSection("Translates").Get<string[]>() ?? [],
            Reviews = section.GetSection("Reviews").Get<string[]>() ?? [],
        };
    }
}
