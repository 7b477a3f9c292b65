using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChasPravdy.Platform;

/// <summary>JSON at the edge: what is not understood exactly is refused with the place named, never guessed.</summary>
public static class StrictJson
{
    /// <summary>Refuses unknown and doubled fields, numbers in strings, nulls where a value is needed, U+0000.</summary>
    public static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.PropertyNameCaseInsensitive = false;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.MaxDepth = 32;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // answers are JSON, never HTML
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.Converters.Add(new StorableText());
    }

    /// <summary>Text that PostgreSQL can keep exactly as sent: no U+0000, no half of a surrogate pair.</summary>
    sealed class StorableText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                throw new JsonException("A text is expected here.");
            }

            return Storable(ref reader);
        }

        // Names of members and keys of dictionaries are texts too; without these two, the serializer may or may not find its own.
        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Storable(ref reader);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value);

        static string Storable(ref Utf8JsonReader reader)
        {
            string text;
            try
            {
                text = reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                throw new JsonException("The text holds half of a surrogate pair or bytes that are not UTF-8.");
            }

            return text.Contains('\0', StringComparison.Ordinal)
                ? throw new JsonException("The text holds the character U+0000, which cannot be stored.")
                : text;
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
