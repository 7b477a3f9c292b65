using ChasPravdy.Contracts;
using ChasPravdy.Translation.Segmentation;
using Xunit;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>The paragraphs of <c>Sentences/&lt;language&gt;.txt</c>, each of which must be cut where its marks stand and nowhere else.</summary>
public sealed class SentenceCorpusTests
{
    const int FewestSentences = 60;

    public static TheoryData<string, int, string> Paragraphs()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var (language, line, paragraph) in Languages.All.SelectMany(Read))
            data.Add(language, line, paragraph);
        return data;
    }

    [Theory]
    [MemberData(nameof(Paragraphs))]
    public void A_paragraph_is_cut_where_its_marks_stand(string language, int line, string paragraph)
    {
        _ = line; // tells the reader of a failure where to look
        var (before, sentences) = Sentences.In(paragraph.Replace("|", ""), language);
        Assert.Equal("", before);
        Assert.Equal(paragraph, string.Join('|', sentences.Select(sentence => sentence.Text + sentence.After)));
    }

    [Theory]
    [MemberData(nameof(SixLanguages))]
    public void Every_language_has_sentences_enough(string language) =>
        Assert.True(Read(language).Sum(read => read.Paragraph.Split('|').Length) >= FewestSentences);

    public static TheoryData<string> SixLanguages() => [.. Languages.All];

    static IEnumerable<(string Language, int Line, string Paragraph)> Read(string language) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Unit", "Translation", "Sentences", $"{language}.txt"))
            .Select((paragraph, index) => (language, index + 1, paragraph))
            .Where(read => read.paragraph.Length > 0 && !read.paragraph.StartsWith("# ", StringComparison.Ordinal));
}
