using System.Text;
using System.Xml;

namespace ChasPravdy.Translation.Xliff;

/// <summary>A file as bytes: UTF-8, in the version asked for.</summary>
public static class XliffBytes
{
    static readonly XmlWriterSettings Plain = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize, // a line break inside a sentence comes back as it was
    };

    /// <param name="to">Where to write; stays open.</param>
    /// <param name="file">The task.</param>
    /// <param name="version"><c>1.2</c>, or else 2.1.</param>
    /// <param name="now">When the file is made.</param>
    public static void Write(Stream to, XliffFile file, string version, DateTimeOffset now)
    {
        using var xml = XmlWriter.Create(to, Plain);
        if (version == "1.2")
            Xliff12Writer.Write(xml, file, now);
        else
            Xliff21Writer.Write(xml, file);
    }
}
