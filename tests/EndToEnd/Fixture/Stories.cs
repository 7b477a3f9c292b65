using System.Globalization;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

/// <summary>Short articles whose translations are made up, so that any language can be the source of any other.</summary>
static class Stories
{
    static int count;

    public static ArticleText In(string language, params string[] sentences) => new(
        language,
        string.Create(CultureInfo.InvariantCulture, $"Story {Interlocked.Increment(ref count)} in {language}"),
        "What happened and where.",
        sentences.Length == 0 ? "The first sentence stands here. The second one follows it.\n\n## And then\n\nA third one ends it." : string.Join(' ', sentences),
        ["test"],
        new InformationSource("An agency", "https://agency.example/story"),
        "Chas Pravdy");

    /// <summary>The made-up translation of a segment.</summary>
    public static string Words(string language, Segment segment) => $"{segment.Source} [{language}]";

    public static Workflow WorkflowFor(this RunningNewsroom running, string sourceLanguage) =>
        new(Cast.For(running.Newsroom, sourceLanguage)) { Patience = TimeSpan.FromSeconds(60) };

    public static string TitleIn(ArticleText text, string language) => language == text.Language ? text.Title : $"{text.Title} [{language}]";
}
