using ChasPravdy.Contracts;
using ChasPravdy.Drafting.Media;
using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Articles;

/// <summary>A text as the API takes it; the body is CommonMark, its blocks apart by blank lines.</summary>
public sealed record ArticleTextRequest(
    string Language,
    string Title,
    string Lead = "",
    string Body = "",
    IReadOnlyList<string>? Tags = null,
    InformationSource? Source = null,
    string Byline = ArticleTextRequest.HouseByline)
{
    public const string HouseByline = "Chas Pravdy";

    const int LongestTitle = 300, LongestLead = 2_000, LongestBody = 1_500_000, MostBlocks = 20_000, MostPictures = 200, MostTags = 20, LongestTag = 60, LongestName = 200;

    /// <summary>The text with its blocks.</summary>
    /// <param name="pictures">The pictures that the body names, as far as they are known.</param>
    /// <exception cref="InvalidFieldsException">Something cannot be accepted; every field is named at once.</exception>
    public ArticleText Read(IReadOnlyDictionary<Guid, Picture> pictures)
    {
        var errors = new FieldErrors();
        errors.Require(Languages.IsKnown(Language), "language", $"The language must be one of {string.Join(", ", Languages.All)}.");
        Line(errors, "title", Title, LongestTitle, mayBeEmpty: false);
        Line(errors, "lead", Lead, LongestLead, mayBeEmpty: true);
        Line(errors, "byline", Byline, LongestName, mayBeEmpty: false);
        var tags = Tags ?? [];
        errors.Require(tags.Count <= MostTags, "tags", $"There may be {MostTags} tags at most.");
        errors.Require(tags.Distinct().Count() == tags.Count, "tags", "A tag stands there twice.");
        for (var i = 0; i < tags.Count; i++)
        {
            Line(errors, $"tags[{i}]", tags[i], LongestTag, mayBeEmpty: false);
        }

        if (Source is not null)
        {
            Line(errors, "source.name", Source.Name, LongestName, mayBeEmpty: false);
            errors.Require(Source.Url is null || IsPublicLink(Source.Url), "source.url", "The link must be a full https:// address of a named host.");
        }

        var blocks = ReadBody(pictures, errors);
        errors.ThrowIfAny();
        return new ArticleText(Language, Title, Lead, Body, blocks, tags, Source, Byline);
    }

    IReadOnlyList<Block> ReadBody(IReadOnlyDictionary<Guid, Picture> pictures, FieldErrors errors)
    {
        if (Body.Length > LongestBody)
        {
            errors.Add("body", $"The body is longer than {LongestBody:N0} characters.");
            return [];
        }

        errors.Require(!Body.Any(c => IsControl(c) && c is not ('\n' or '\r' or '\t')), "body", "The body holds a control character.");
        var blocks = BodyReader.Read(Body, pictures, sentence => errors.Add("body", sentence));
        errors.Require(blocks.Count <= MostBlocks, "body", $"There may be {MostBlocks:N0} blocks at most.");
        errors.Require(blocks.Count(block => block.Picture is not null) <= MostPictures, "body", $"There may be {MostPictures} pictures at most.");
        return blocks;
    }

    static void Line(FieldErrors errors, string field, string text, int longest, bool mayBeEmpty)
    {
        errors.Require(mayBeEmpty || !string.IsNullOrWhiteSpace(text), field, "This must not be blank.");
        errors.Require(text.Length <= longest, field, $"This must not be longer than {longest:N0} characters.");
        errors.Require(!text.Any(c => IsControl(c) || c is '\u2028' or '\u2029'), field, "This must be one line, without control characters.");
    }

    static bool IsControl(char c) => char.IsControl(c);

    static bool IsPublicLink(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https", UserInfo: "", HostNameType: UriHostNameType.Dns }
        && uri.IdnHost.Contains('.', StringComparison.Ordinal)
        && !url.Any(c => IsControl(c) || char.IsWhiteSpace(c));
}
