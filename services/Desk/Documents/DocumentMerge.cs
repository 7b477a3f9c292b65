using System.Text.Json.Nodes;

namespace ChasPravdy.Desk.Documents;

/// <summary>One service's own OpenAPI document.</summary>
public sealed record ServiceDocument(string Service, JsonObject Document);

/// <summary>
/// Makes one OpenAPI document of several. Components that are the same everywhere are kept once; those that share a name and differ get
/// their service's name in front.
/// </summary>
public static class DocumentMerge
{
    const string Components = "#/components/";

    /// <summary>The paths that <paramref name="belongs"/> says are the service's, and the components; not the servers and the security.</summary>
    public static JsonObject Of(IReadOnlyList<ServiceDocument> documents, Func<string, string, bool> belongs)
    {
        var (paths, components, tags) = (new JsonObject(), new JsonObject(), new JsonArray());
        var doubtful = Doubtful(documents);
        var operations = new HashSet<string>();
        foreach (var (service, document) in documents)
        {
            string Renamed(string reference) => doubtful.Contains(reference) ? Prefixed(reference, service) : reference;
            foreach (var (path, item) in Members(document, "paths"))
            {
                if (item is null || !belongs(service, path)) continue;
                paths[path] = Rewrite(item, Renamed);
                NameOperations(paths[path]!.AsObject(), service, operations);
            }
            foreach (var (reference, component) in AllComponents(document))
            {
                var at = Renamed(reference)[Components.Length..].Split('/', 2);
                if (components[at[0]] is not JsonObject section) components[at[0]] = section = [];
                section[at[1]] ??= Rewrite(component, Renamed);
            }
            foreach (var tag in document["tags"] as JsonArray ?? [])
            {
                if (tag is not null && tags.All(known => (string?)known!["name"] != (string?)tag["name"])) tags.Add(tag.DeepClone());
            }
        }
        return new() { ["paths"] = paths, ["components"] = components, ["tags"] = tags };
    }

    /// <summary>References that do not mean the same in every document: by themselves, or through what they refer to.</summary>
    static HashSet<string> Doubtful(IReadOnlyList<ServiceDocument> documents)
    {
        var shared = documents.SelectMany(document => AllComponents(document.Document))
            .GroupBy(component => component.Reference, component => component.Value)
            .Where(group => group.Count() > 1)
            .ToDictionary(group => group.Key, group => group.ToList());
        var doubtful = shared.Where(component => component.Value.Any(other => !JsonNode.DeepEquals(other, component.Value[0])))
            .Select(component => component.Key).ToHashSet();
        while (shared.Keys.FirstOrDefault(reference => !doubtful.Contains(reference) && shared[reference].Any(RefersToDoubtful)) is { } next)
            doubtful.Add(next);
        return doubtful;

        bool RefersToDoubtful(JsonNode component)
        {
            var found = false;
            Rewrite(component, reference =>
            {
                found |= doubtful.Contains(reference);
                return reference;
            });
            return found;
        }
    }

    static void NameOperations(JsonObject item, string service, HashSet<string> taken)
    {
        foreach (var operation in item.Select(member => member.Value).OfType<JsonObject>())
        {
            if ((string?)operation["operationId"] is not { } id) continue;
            operation["summary"] ??= Sentence(id);
            if (!taken.Add(id)) operation["operationId"] = service + id;
        }
    }

    // ApproveArticle → Approve article
    static string Sentence(string id) => string.Concat(id.Select((letter, at) =>
        at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    static JsonNode Rewrite(JsonNode node, Func<string, string> renamed) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member =>
            KeyValuePair.Create(member.Key, member.Value is null ? null : Rewrite(member.Value, renamed)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Rewrite(item, renamed))]),
        JsonValue value when value.TryGetValue(out string? text) && text.StartsWith(Components, StringComparison.Ordinal) => renamed(text),
        _ => node.DeepClone(),
    };

    static string Prefixed(string reference, string service)
    {
        var end = reference.LastIndexOf('/') + 1;
        return reference[..end] + service + reference[end..];
    }

    static IEnumerable<(string Reference, JsonNode Value)> AllComponents(JsonObject document) =>
        from section in Members(document, "components")
        where section.Key != "securitySchemes"
        from component in section.Value as JsonObject ?? []
        where component.Value is not null
        select ($"{Components}{section.Key}/{component.Key}", component.Value);

    static JsonObject Members(JsonObject document, string name) => document[name] as JsonObject ?? [];
}
