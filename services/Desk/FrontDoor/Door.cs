namespace ChasPravdy.Desk.FrontDoor;

/// <summary>A service behind the Desk: its name to people and the paths that lead to it. Its address is `Services:{Name}`.</summary>
public sealed record Door(string Name, params string[] Paths)
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new("Drafting", "/api/articles", "/api/media") { Uploads = ["/api/media"] },
        new("Translation", "/api/translations", "/api/glossary", "/api/memory") { Uploads = ["/api/memory/tmx", "/api/glossary/{source}/{target}/tbx"] },
        new("Publishing", "/api/publications"),
        new("History", "/api/history", "/api/events", "/log"),
    ];

    /// <summary>Paths that take whole files, beyond the size of other requests.</summary>
    public IReadOnlyList<string> Uploads { get; init; } = [];

    /// <summary>True for the door's paths and everything below them.</summary>
    public bool LeadsTo(string path) =>
        Paths.Any(own => path.StartsWith(own, StringComparison.Ordinal) && (path.Length == own.Length || path[own.Length] == '/'));
}
