using System.Globalization;
using System.Text;
using System.Xml;
using ChasPravdy.Translation.Xliff;

namespace ChasPravdy.Translation.Tmx;

/// <summary>
/// A seg element as inline Markdown. Codes that this newsroom wrote hold Markdown and are taken as they are; codes of others
/// become Markdown where their type says bold or italic, and go otherwise: they mean nothing here, while the text between them
/// does. Text inside a code (sub) is a text of its own, not part of the sentence.
/// </summary>
static class TmxSegment
{
    /// <summary>Longer texts are no sentences.</summary>
    public const int Longest = 20_000;

    const string OurType = "x-markdown-", Ours = "ours";

    static readonly Dictionary<string, string> Marks = new() { ["bold"] = "**", ["italic"] = "*" };

    /// <summary>What our codes call a kind of mark.</summary>
    public static string TypeOf(CodeKind kind) => OurType + kind.ToString().ToLowerInvariant();

    /// <summary>Reads to the end of the element; null when the text is too long.</summary>
    public static async Task<string?> Read(XmlReader reader, Leash leash)
    {
        if (reader.IsEmptyElement)
            return "";
        var (depth, text, tooLong) = (reader.Depth, new StringBuilder(), false);
        var codes = new Stack<Code>();
        var marks = new Dictionary<string, string>();
        var buffer = new char[4096];
        while (await TmxReader.Step(reader, leash) && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when !reader.IsEmptyElement:
                    codes.Push(Code.Of(reader, marks));
                    text.Append(codes.Peek().Opens);
                    break;
                case XmlNodeType.Element:
                    text.Append(Code.Of(reader, marks) is var code ? code.Opens + code.Closes : "");
                    break;
                case XmlNodeType.EndElement:
                    text.Append(codes.Pop().Closes);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    tooLong |= !await Append(text, reader, leash, buffer, codes.All(c => c.HoldsText));
                    break;
            }
        }

        return tooLong ? null : text.ToString();
    }

    // A text may be as long as the file: it is read in pieces, and what is too long is passed over.
    static async Task<bool> Append(StringBuilder text, XmlReader reader, Leash leash, char[] buffer, bool counts)
    {
        if (!reader.CanReadValueChunk)
            throw new XmlException("The text cannot be read in pieces.");
        int read;
        while ((read = await reader.ReadValueChunkAsync(buffer, 0, buffer.Length)) > 0)
        {
            leash.Reset();
            if (counts && text.Length <= Longest)
                text.Append(buffer, 0, read);
        }

        return text.Length <= Longest;
    }

    /// <param name="Opens">Markdown that stands for the opening.</param>
    /// <param name="Closes">Markdown that stands for the end.</param>
    /// <param name="HoldsText">True when what is inside belongs to the sentence.</param>
    readonly record struct Code(string Opens, string Closes, bool HoldsText)
    {
        static readonly Code Nothing = new("", "", false), Around = new("", "", true);

        /// <param name="element">The element that the reader stands on.</param>
        /// <param name="pairs">What the open pairs mean, by their number: only a pair's beginning has a type.</param>
        public static Code Of(XmlReader element, Dictionary<string, string> pairs)
        {
            var (type, number) = (element.GetAttribute("type") ?? "", element.GetAttribute("i") ?? "");
            var meaning = type.StartsWith(OurType, StringComparison.Ordinal) ? Ours : Marks.GetValueOrDefault(type, "");
            switch (element.Name)
            {
                case "bpt":
                    pairs[number] = meaning;
                    return meaning == Ours ? Around : new(meaning, "", false);
                case "ept":
                    return !pairs.Remove(number, out var begun) ? Nothing : begun == Ours ? Around : new("", begun, false);
                case "hi":
                    return new(meaning, meaning, true);
                case "ph" when type == TypeOf(CodeKind.Character):
                    return element.GetAttribute("x") is { } x && int.TryParse(x, CultureInfo.InvariantCulture, out var c) && c is > 0 and <= char.MaxValue
                        ? new(((char)c).ToString(), "", false) : Nothing;
                case "ph":
                    return meaning == Ours ? Around : Nothing;
                default:
                    return Nothing; // it, ut, sub, and whatever else someone invented
            }
        }
    }
}
