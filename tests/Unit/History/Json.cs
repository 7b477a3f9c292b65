using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace ChasPravdy.Tests.Unit.History;

/// <summary>JSON as tests write it, and random JSON.</summary>
static class Json
{
    public static JsonElement Element(string json) => JsonElement.Parse(json);

    public static JsonObject Object(string json) => (JsonObject)JsonNode.Parse(json)!;

    public static JsonElement Element(JsonNode? node) => JsonElement.Parse(node?.ToJsonString() ?? "null");

    static readonly Gen<JsonNode?> Nothing = Gen.Const(() => (JsonNode?)null);

    static readonly Gen<string> Name = Gen.OneOf("a", "b", "c", "de", "a/b", "m~n", "", "блок");

    static readonly Gen<JsonNode?> Scalar = Gen.OneOf(
        Gen.Int[0, 3].Select(n => (JsonNode?)n),
        Gen.Bool.Select(b => (JsonNode?)b),
        Gen.OneOf("", "x", "y", "ї", "\"\\/").Select(s => (JsonNode?)s));

    /// <summary>Documents as replay makes them: no member is null.</summary>
    public static readonly Gen<JsonObject> Document = Members(Value(3, membersMayBeNull: false));

    /// <summary>Any merge patch to a document.</summary>
    public static readonly Gen<JsonObject> Patch = Members(Value(3, membersMayBeNull: true));

    static Gen<JsonNode?> Value(int depth, bool membersMayBeNull)
    {
        if (depth == 0)
        {
            return Scalar;
        }

        var inner = Value(depth - 1, membersMayBeNull);
        var member = membersMayBeNull ? Gen.OneOf(inner, Nothing) : inner;
        return Gen.OneOf(
            Scalar,
            Members(member).Select(o => (JsonNode?)o),
            Gen.OneOf(Scalar, Nothing, inner).List[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())])));
    }

    static Gen<JsonObject> Members(Gen<JsonNode?> value) =>
        Gen.Select(Name, value).List[0, 4].Select(members =>
        {
            var result = new JsonObject();
            foreach (var (name, node) in members)
            {
                result[name] = node?.DeepClone();
            }

            return result;
        });
}
