using ChasPravdy.Contracts;
using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Publications;

/// <summary>The languages that a request names, each once and in page order.</summary>
static class NamedLanguages
{
    public static IReadOnlyList<string> Read(IReadOnlyList<string?> named, FieldErrors errors)
    {
        errors.Require(named.Count > 0, "languages", "Name at least one language.");
        foreach (var (index, language) in named.Index().Where(item => !Languages.IsKnown(item.Item)).Take(10))
        {
            errors.Add($"languages[{index}]", $"The language must be one of {string.Join(", ", Languages.All)}.");
        }

        return [.. Languages.All.Where(named.Contains)];
    }
}
