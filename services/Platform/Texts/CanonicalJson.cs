using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ChasPravdy.Platform;

/// <summary>
/// The JSON Canonicalization Scheme (RFC 8785) for values without fractions: members sorted by UTF-16 code units, no white space,
/// only the escapes that ECMAScript makes.
/// </summary>
public static class CanonicalJson
{
    // The largest integer that every JSON reader takes exactly: 2^53 - 1.
    const long Largest = 9_007_199_254_740_991;

    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The canonical bytes of a value, written as the web API writes it.</summary>
    /// <exception cref="ArgumentException">A number is a fraction or beyond 2^53 - 1.</exception>
    public static byte[] Bytes<T>(T value) => Bytes(JsonSerializer.SerializeToNode(value, Web));

    /// <summary>The canonical bytes of a JSON value.</summary>
    /// <exception cref="ArgumentException">A number is a fraction or beyond 2^53 - 1.</exception>
    public static byte[] Bytes(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                text.Append('{');
                var first = true;
                foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    text.Append(first ? "" : ",");
                    first = false;
                    Write(text, name);
                    text.Append(':');
                    Write(text, value);
                }

                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Write(text, items[i]);
                }

                text.Append(']');
                break;
            default:
                WriteValue(text, node.AsValue());
                break;
        }
    }

    static void WriteValue(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                Write(text, value.GetValue<string>());
                break;
            case JsonValueKind.Number:
                var written = value.ToJsonString();
                text.Append(long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    && number is >= -Largest and <= Largest
                    ? number.ToString(CultureInfo.InvariantCulture)
                    : throw new ArgumentException($"Canonical JSON holds whole numbers below 2^53 only, not {written}."));
                break;
            default:
                text.Append(value.GetValueKind() == JsonValueKind.True ? "true" : "false");
                break;
        }
    }

    static void Write(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
