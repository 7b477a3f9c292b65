using ChasPravdy.Platform;

namespace ChasPravdy.Desk.FrontDoor;

/// <summary>A service behind the Desk: its name to people and the paths that lead to it. Its address is `Services:{Name}`.</summary>
public sealed record Door(string Name, params string[] Paths)
{
    // As Drafting has it: a service that hangs up in mid-sentence cannot be heard saying why.
    const long LargestPicture = 20 * 1024 * 1024;

    public static IReadOnlyList<Door> All { get; } =
    [
        new("Drafting", "/api/articles", "/api/media") { Uploads = [new("/api/media", LargestPicture)] },
        new("Translation", "/api/translations", "/api/glossary", "/api/memory")
        {
            Uploads = [new("/api/memory/tmx", PlatformSetup.LargestUpload), new("/api/glossary/{source}/{target}/tbx", PlatformSetup.LargestUpload)],
        },
        new("Publishing", "/api/publications", "/api/webhooks"),
        new("History", "/api/history", "/api/events", "/log"),
    ];

    /// <summary>Paths that take whole files, beyond the size of other requests.</summary>
    public IReadOnlyList<Upload> Uploads { get; init; } = [];

    /// <summary>True for the door's paths and everything below them.</summary>
    public bool LeadsTo(string path) =>
        Paths.Any(own => path.StartsWith(own, StringComparison.Ordinal) && (path.Length == own.Length || path[own.Length] == '/'));
}

/// <summary>A path that takes whole files, of so many bytes at most.</summary>
public sealed record Upload(string Path, long Largest);
