using ChasPravdy.Contracts.Publishing;

namespace ChasPravdy.Site.Articles;

/// <summary>What readers may see of an article, without the texts. Folded from messages that may come in any order, and twice.</summary>
public sealed record Article(Guid Id)
{
    /// <summary>How often this has changed; tells newer from older.</summary>
    public long Changes { get; init; }

    public IReadOnlyDictionary<string, Edition> Editions { get; init; } = new Dictionary<string, Edition>();

    /// <summary>By language, the newest revision that its readers were told to expect.</summary>
    public IReadOnlyDictionary<string, int> CorrectionsOwed { get; init; } = new Dictionary<string, int>();

    /// <summary>Editions of groups that are not whole yet; readers see nothing of them.</summary>
    public IReadOnlyList<HeldEdition> Held { get; init; } = [];

    public Kill? Killed { get; init; }

    /// <summary>The edition in a language that readers can open, or null.</summary>
    public ShownEdition? Shown(string language) => Killed is null ? Editions.GetValueOrDefault(language)?.Shown : null;

    public bool OwesCorrection(string language) =>
        Shown(language) is { } shown && CorrectionsOwed.GetValueOrDefault(language) > shown.Revision;

    /// <summary>Every address that shows the article, its withdrawal or its notice, by language.</summary>
    public IReadOnlyDictionary<string, string> Paths =>
        Killed?.Paths ?? Editions.ToDictionary(edition => edition.Key, edition => edition.Value.Path);

    /// <summary>The addresses under earlier headlines, with their language.</summary>
    public IEnumerable<(string Language, string Path)> FormerPaths =>
        from former in Killed?.FormerPaths ?? Editions.ToDictionary(edition => edition.Key, edition => edition.Value.FormerPaths)
        from path in former.Value
        select (former.Key, path);
}

/// <summary>The newest that was heard of one language; shown is null while it is withdrawn.</summary>
public sealed record Edition(long Version, string Path, ShownEdition? Shown)
{
    public IReadOnlyList<string> FormerPaths { get; init; } = [];
}

/// <summary>An edition that waits for the others of its group, each named by language and version.</summary>
public sealed record HeldEdition(string Language, Edition Edition, IReadOnlyDictionary<string, long> Group);

public sealed record ShownEdition(
    int Revision,
    string SourceLanguage,
    string Title,
    string Lead,
    DateTimeOffset PublishedAt,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<PublishedCorrection> Corrections)
{
    /// <summary>Empty also where an older build stored it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

public sealed record Kill(IReadOnlyDictionary<string, string> Paths, string Notice, DateTimeOffset At)
{
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FormerPaths { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
