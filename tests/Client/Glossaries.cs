using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChasPravdy.Tests.Client;

/// <summary>What a term may become: preferred or admitted.</summary>
public sealed record TermTranslation(string Text, string Status = "preferred");

/// <summary>An entry of a glossary.</summary>
public sealed record Term(
    [property: JsonPropertyName("term")] string Text,
    IReadOnlyList<TermTranslation> Translations,
    string? Note = null,
    IReadOnlyList<string>? Forbidden = null,
    string Case = "insensitive",
    string Status = "approved",
    bool Blocking = false,
    Guid? Id = null);

/// <summary>A glossary, or the part of it that was asked for.</summary>
public sealed record Glossary(string Source, string Target, long Version, int Count, IReadOnlyList<Term> Items, string? Next);

/// <summary>A change of a glossary: who, when, what.</summary>
public sealed record TermChange(long Version, string Type, DateTimeOffset At, Actor By, IReadOnlyList<Term>? Terms, IReadOnlyList<string>? Removed);

/// <summary>A term in a segment's source, at a place counted in UTF-16 code units.</summary>
public sealed record TaskTerm(string Key, int Start, int Length, string Found, bool Weak, Term Term);

/// <summary>What came of an import.</summary>
public sealed record TbxImport(
    long Version, int Concepts, int OtherLanguages, int Added, int Changed, int Unchanged, int Refused, IReadOnlyList<TbxRefusal> Refusals);

public sealed record TbxRefusal(int Line, string Term, string Reason);

sealed record TermsBody(IReadOnlyList<Term> Terms);

/// <summary>The calls under <c>/api/glossary</c>, as one person.</summary>
public sealed class GlossaryCalls(Person person)
{
    public Task<Glossary> Get(string source, string target, string? q = null, string? cursor = null, CancellationToken ct = default) =>
        person.Get(Query.Of(At(source, target), ("q", q), ("cursor", cursor)), Wire.Default.Glossary, ct);

    /// <summary>Replaces the whole list, as it was at a version.</summary>
    public Task<Glossary> Replace(
        string source, string target, long version, IReadOnlyList<Term> terms, string? key = null, CancellationToken ct = default) =>
        person.Call(
            HttpMethod.Put, At(source, target), new TermsBody(terms), Wire.Default.TermsBody, Wire.Default.Glossary, version, key, ct);

    public Task<Term> Add(string source, string target, Term term, string? key = null, CancellationToken ct = default) =>
        person.Call(HttpMethod.Post, At(source, target, "terms"), term, Wire.Default.Term, Wire.Default.Term, key: key, ct: ct);

    public Task<Term> Change(string source, string target, Guid id, Term term, CancellationToken ct = default) =>
        person.Call(HttpMethod.Put, At(source, target, $"terms/{id}"), term, Wire.Default.Term, Wire.Default.Term, ct: ct);

    public Task<Glossary> Remove(string source, string target, Guid id, CancellationToken ct = default) =>
        person.Call(HttpMethod.Delete, At(source, target, $"terms/{id}"), Wire.Default.Glossary, ct: ct);

    public Task<Page<TermChange>> Changes(string source, string target, string? cursor = null, CancellationToken ct = default) =>
        person.Get(Query.Of(At(source, target, "changes"), ("cursor", cursor)), Wire.Default.PageTermChange, ct);

    /// <summary>The whole glossary as TBX: version 3 (ISO 30042:2019) or 2 (2008).</summary>
    public async Task<byte[]> Tbx(string source, string target, int version = 3, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(source, target, $"tbx?version={version}"));
        using var response = await person.Send(request, ct);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsByteArrayAsync(ct)
            : throw await ProblemException.From(response, ct);
    }

    public async Task<TbxImport> Import(string source, string target, byte[] tbx, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At(source, target, "tbx"))
        {
            Content = new ByteArrayContent(tbx) { Headers = { ContentType = new("application/x-tbx") } },
        };
        using var response = await person.Send(request, ct);
        if (!response.IsSuccessStatusCode)
            throw await ProblemException.From(response, ct);
        return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(ct), Wire.Default.TbxImport)!;
    }

    static string At(string source, string target, string? then = null) =>
        then is null ? $"/api/glossary/{source}/{target}" : $"/api/glossary/{source}/{target}/{then}";
}
