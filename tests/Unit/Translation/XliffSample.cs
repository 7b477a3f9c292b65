using System.Text;
using System.Xml.Linq;
using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Segmentation;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Xliff;
using ChasPravdy.Translation.Xml;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>Tasks on their way out of the house as XLIFF, and back in.</summary>
static class XliffSample
{
    public static readonly EditionText Marked = Text(
        "Der *Zug* kommt", "Endlich & <pünktlich>.", "Er **kommt** [nach *Kyjiw*](https://a.example/?a=1&b=2). Er `hält` nicht.", "Alle steigen ein.");

    public static TranslationTask Opened(EditionText text) => TranslationTaskDecider.Evolve(
        TranslationTask.Initial(TranslationTask.IdOf(Article, "fr")),
        new TranslationOpened(Article, "fr", 1, TextHash.Of(text), Segmenter.Version, Segmenter.Segment(text)));

    public static TranslationTask Translated(EditionText text)
    {
        var task = Opened(text);
        return task with
        {
            Work = task.Segments().ToDictionary(segment => segment.Key, segment => new SegmentWork(
                segment.Text.Replace("https", "HTTPS", StringComparison.Ordinal).ToUpperInvariant().Replace("HTTPS://A.EXAMPLE/?A=1&B=2", "https://a.example/?a=1&b=2", StringComparison.Ordinal),
                Origin.Human, "t-fr", segment.Key is "title" or "lead" ? segment.Text : null)),
        };
    }

    public static async Task<XliffImport> Import(string version, TranslationTask from, TranslationTask into) =>
        XliffImport.Of(ReturnedFile.Read(await Write(version, from)), into);

    public static Task<XDocument> Write(string version, TranslationTask task, Dictionary<string, XliffAids>? aids = null)
    {
        var bytes = new MemoryStream();
        XliffBytes.Write(bytes, XliffFile.Of(task, task.Source!, aids ?? []), version, Noon);
        bytes.Position = 0;
        return SafeXml.Load(bytes, CancellationToken.None);
    }

    public static Task<XDocument> Load(string xml) => SafeXml.Load(new MemoryStream(Encoding.UTF8.GetBytes(xml)), CancellationToken.None);

    public static string Inside(XElement element)
    {
        using var reader = element.CreateReader();
        reader.MoveToContent();
        return reader.ReadInnerXml().Replace($" xmlns=\"{element.Name.NamespaceName}\"", "", StringComparison.Ordinal);
    }
}
