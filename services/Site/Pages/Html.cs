using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// HTML under construction. What stands in an interpolated string's holes is text and escaped; only <see cref="Html"/> goes in as
/// markup, and only constant strings are markup to begin with.
/// </summary>
public sealed class Html
{
    readonly StringBuilder markup = new();

    public Html Add([InterpolatedStringHandlerArgument("")] ref Filling filling)
    {
        _ = filling;
        return this;
    }

    /// <summary>Markup that stands in the program.</summary>
    public Html Add([ConstantExpected] string constant)
    {
        markup.Append(constant);
        return this;
    }

    public static Html Of(string text)
    {
        var html = new Html();
        DisplayText.Escape(text, html.markup);
        return html;
    }

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(markup.ToString());

    public override string ToString() => markup.ToString();

    [InterpolatedStringHandler]
    public readonly ref struct Filling(int literalLength, int formattedCount, Html html)
    {
        readonly StringBuilder markup = Room(html.markup, literalLength + (formattedCount * 16));

        public void AppendLiteral(string literal) => markup.Append(literal);

        public void AppendFormatted(string? text) => DisplayText.Escape(text, markup);

        public void AppendFormatted(int number) => markup.Append(CultureInfo.InvariantCulture, $"{number}");

        // The default encoder writes <, > and & as \u escapes, so that no text can end the script element around it.
        public void AppendFormatted(JsonObject json) => markup.Append(json.ToJsonString(JsonSerializerOptions.Default));

        public void AppendFormatted(Html? inner) => markup.Append(inner?.markup);

        static StringBuilder Room(StringBuilder markup, int more)
        {
            markup.EnsureCapacity(markup.Length + more);
            return markup;
        }
    }
}
