using System.Text;
using System.Text.Json.Nodes;

namespace ChasPravdy.Tests.EndToEnd;

/// <summary>One hostile body.</summary>
public sealed record BadBody(string What, byte[] Bytes, string ContentType = "application/json");

/// <summary>Takes a good body apart in every way that must not hurt.</summary>
static class BadInputs
{
    static readonly string[] Values =
    [
        "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00x\"", "1e400", "9007199254740993", "-0", "1.5", "true", "[]", "{}", "null",
        "[[\"x\"]]", "\"=cmd|'/C calc'!A0\"", "\"'; drop table mt_events; --\"", "\"<script>alert(1)</script>\"", "\"\\u202e\\u2066\"", "\" \"", "\"a\\r\\nb\"",
    ];

    public static IEnumerable<BadBody> Of(string good)
    {
        yield return Text("nothing", "");
        yield return Text("a broken object", "{");
        yield return Text("an array", "[]");
        yield return Text("a text", "\"x\"");
        yield return Text("null", "null");
        yield return Text("depth 10,000", new string('[', 10_000) + new string(']', 10_000));
        yield return Text("an unknown field", With(good, "surprise", "1"));
        yield return Text("__proto__", With(good, "__proto__", "{\"admin\":true}"));
        yield return Text("$type", With(good, "$type", "\"System.Diagnostics.Process\""));
        yield return Text("two documents", good + good);
        yield return new("another content type", Encoding.UTF8.GetBytes(good), "text/plain");
        yield return new("XML", Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"), "application/xml");
        yield return new("UTF-16 said to be UTF-8", Encoding.Unicode.GetBytes(good));
        yield return new("a byte order mark of UTF-16", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(good)]);
        foreach (var name in JsonNode.Parse(good)!.AsObject().Select(member => member.Key))
        {
            yield return Text($"{name} twice", With(good, name, "\"again\""));
            yield return new($"overlong UTF-8 in {name}", Bytes(good, name, [(byte)'"', 0xC0, 0xAF, (byte)'"']));
            yield return new($"bytes that are not UTF-8 in {name}", Bytes(good, name, [(byte)'"', 0xFF, 0xFE, (byte)'"']));
            yield return new($"5 MB in {name}", Bytes(good, name, [(byte)'"', .. Enumerable.Repeat((byte)'x', 5_000_000), (byte)'"']));
            foreach (var value in Values)
            {
                yield return new($"{value} as {name}", Bytes(good, name, Encoding.UTF8.GetBytes(value)));
            }
        }
    }

    static BadBody Text(string what, string json) => new(what, Encoding.UTF8.GetBytes(json));

    static string With(string good, string name, string value) => $"{good[..^1]}{(good == "{}" ? "" : ",")}\"{name}\":{value}}}";

    static byte[] Bytes(string good, string name, byte[] value)
    {
        var body = JsonNode.Parse(good)!.AsObject();
        body[name] = "@";
        var text = body.ToJsonString().Split($"\"{name}\":\"@\"");
        return [.. Encoding.UTF8.GetBytes($"{text[0]}\"{name}\":"), .. value, .. Encoding.UTF8.GetBytes(text[1])];
    }
}
