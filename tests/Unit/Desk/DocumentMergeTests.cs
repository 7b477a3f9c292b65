using System.Text.Json.Nodes;
using ChasPravdy.Desk.Documents;
using Xunit;

namespace ChasPravdy.Tests.Unit.Desk;

public class DocumentMergeTests
{
    const string Problem = """ "Problem": { "type": "object", "properties": { "status": { "type": "integer" } } } """;

    [Fact]
    public void Paths_of_all_services_stand_side_by_side() =>
        Assert.Equal(
            ["/api/articles", "/api/history/{id}"],
            Merge(
                Service("Drafting", paths: Path("/api/articles", "ListArticles")),
                Service("History", paths: Path("/api/history/{id}", "ListFacts")))["paths"]!.AsObject().Select(path => path.Key));

    [Fact]
    public void What_the_Desk_does_not_route_to_a_service_is_left_out() =>
        Assert.Empty(Merge(Service("Drafting", paths: Path("/health/live", "Live")))["paths"]!.AsObject());

    [Fact]
    public void A_component_that_all_describe_alike_is_kept_once() =>
        Assert.Equal(["Problem"], Schemas(Merge(Service("Drafting", schemas: Problem), Service("History", schemas: Problem))));

    [Fact]
    public void Components_of_one_name_that_differ_get_their_services_names()
    {
        var merged = Merge(
            Service("Drafting", Path("/api/articles", "List", "View"), """ "View": { "type": "object" } """),
            Service("Translation", Path("/api/translations", "Queue", "View"), """ "View": { "type": "string" } """));
        Assert.Equal(["DraftingView", "TranslationView"], Schemas(merged));
        Assert.Equal("#/components/schemas/TranslationView", Answer(merged, "/api/translations"));
    }

    [Fact]
    public void So_do_those_that_are_written_alike_but_refer_to_what_differs()
    {
        const string page = """ "Page": { "items": { "$ref": "#/components/schemas/View" } }, """;
        var merged = Merge(
            Service("Drafting", Path("/api/articles", "List", "Page"), page + """ "View": { "type": "object" } """),
            Service("Translation", Path("/api/translations", "Queue", "Page"), page + """ "View": { "type": "string" } """));
        Assert.Equal(["DraftingPage", "DraftingView", "TranslationPage", "TranslationView"], Schemas(merged).Order());
        Assert.Equal(
            "#/components/schemas/TranslationView",
            (string?)merged["components"]!["schemas"]!["TranslationPage"]!["items"]!["$ref"]);
    }

    [Fact]
    public void Operations_of_one_name_are_told_apart_and_all_have_a_summary()
    {
        var merged = Merge(
            Service("Drafting", Path("/api/articles", "ListAll")),
            Service("History", Path("/api/history", "ListAll")));
        var operation = merged["paths"]!["/api/history"]!["get"]!;
        Assert.Equal(("HistoryListAll", "List all"), ((string?)operation["operationId"], (string?)operation["summary"]));
    }

    [Fact]
    public void The_services_own_servers_and_security_do_not_count()
    {
        var document = JsonNode.Parse("""
            { "servers": [{ "url": "http://drafting:8080" }], "security": [{}], "paths": {},
              "components": { "securitySchemes": { "x": {} }, "schemas": {} }, "tags": [{ "name": "Articles" }] }
            """)!.AsObject();
        var merged = Merge(new ServiceDocument("Drafting", document), new ServiceDocument("History", document));
        Assert.Equal(["paths", "components", "tags"], merged.Select(member => member.Key));
        Assert.Empty(merged["components"]!.AsObject());
        Assert.Single(merged["tags"]!.AsArray());
    }

    static JsonObject Merge(params ServiceDocument[] documents) =>
        DocumentMerge.Of(documents, (_, path) => path.StartsWith("/api/", StringComparison.Ordinal));

    static ServiceDocument Service(string name, string paths = "", string schemas = "") =>
        new(name, JsonNode.Parse($$"""{ "paths": { {{paths}} }, "components": { "schemas": { {{schemas}} } } }""")!.AsObject());

    static string Path(string path, string operation, string answer = "Problem") => $$"""
        "{{path}}": { "get": { "operationId": "{{operation}}", "answer": { "$ref": "#/components/schemas/{{answer}}" } } }
        """;

    static IEnumerable<string> Schemas(JsonObject merged) => merged["components"]!["schemas"]!.AsObject().Select(schema => schema.Key);

    static string? Answer(JsonObject merged, string path) => (string?)merged["paths"]![path]!["get"]!["answer"]!["$ref"];
}
