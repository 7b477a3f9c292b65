using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChasPravdy.Tests.Client;

/// <summary>Someone at work in the newsroom, signed in, with everything that the workflow API lets people do.</summary>
public sealed class Person
{
    static readonly MediaTypeHeaderValue Json = new("application/json");

    readonly Newsroom newsroom;
    readonly SignIn signIn;

    internal Person(Newsroom newsroom, string name, string password)
    {
        (this.newsroom, Name, signIn) = (newsroom, name, new SignIn(newsroom, name, password));
        (Articles, Translations, Publications, History) = (new(this), new(this), new(this), new(this));
        (Glossaries, Memory) = (new(this), new(this));
        (Discussions, Events, Media, Webhooks) = (new(this), new(this), new(this), new(this));
    }

    public string Name { get; }
    public ArticleCalls Articles { get; }
    public TranslationCalls Translations { get; }
    public GlossaryCalls Glossaries { get; }
    public MemoryCalls Memory { get; }
    public PublicationCalls Publications { get; }
    public HistoryCalls History { get; }
    public DiscussionCalls Discussions { get; }
    public EventCalls Events { get; }
    public MediaCalls Media { get; }
    public WebhookCalls Webhooks { get; }

    /// <summary>The access token, renewed before it runs out.</summary>
    public ValueTask<string> Token(CancellationToken ct = default) => signIn.Token(ct);

    /// <summary>Any request, exactly as given, with this person's token unless it brings its own; nothing is retried or checked.</summary>
    public async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken ct = default)
    {
        request.Headers.Authorization ??= new("Bearer", await Token(ct));
        return await newsroom.Send(request, ct: ct);
    }

    /// <summary>A request whose answer is read as it comes.</summary>
    internal async Task<HttpResponseMessage> Open(HttpRequestMessage request, CancellationToken ct)
    {
        request.Headers.Authorization = new("Bearer", await Token(ct));
        return await newsroom.Send(request, HttpCompletionOption.ResponseHeadersRead, ct);
    }

    internal Task<T> Get<T>(string path, JsonTypeInfo<T> answer, CancellationToken ct) =>
        Call(HttpMethod.Get, path, null, answer, null, null, ct);

    /// <summary>The resource, or null when there is none yet.</summary>
    internal async Task<T?> Find<T>(string path, JsonTypeInfo<T> answer, CancellationToken ct)
        where T : class
    {
        using var response = await Send(HttpMethod.Get, path, null, null, null, ct);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await Read(response, answer, ct);
    }

    internal Task<T> Call<T>(
        HttpMethod method, string path, JsonTypeInfo<T> answer, long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        Call(method, path, null, answer, ifMatch, key, ct);

    internal Task<T> Call<TBody, T>(
        HttpMethod method, string path, TBody body, JsonTypeInfo<TBody> shape, JsonTypeInfo<T> answer,
        long? ifMatch = null, string? key = null, CancellationToken ct = default) =>
        Call(method, path, JsonSerializer.SerializeToUtf8Bytes(body, shape), answer, ifMatch, key, ct);

    /// <summary>A document of another kind than JSON, as it was sent.</summary>
    internal async Task<string> Document(string path, CancellationToken ct)
    {
        using var response = await Send(HttpMethod.Get, path, null, null, null, ct);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync(ct)
            : throw await ProblemException.From(response, ct);
    }

    /// <summary>Sends a document of another kind than JSON.</summary>
    internal Task<T> Hand<T>(
        HttpMethod method, string path, string document, MediaTypeHeaderValue type, JsonTypeInfo<T> answer, CancellationToken ct) =>
        Hand(method, path, Encoding.UTF8.GetBytes(document), type, answer, ct);

    /// <summary>Sends a file.</summary>
    internal async Task<T> Hand<T>(
        HttpMethod method, string path, byte[] file, MediaTypeHeaderValue type, JsonTypeInfo<T> answer, CancellationToken ct)
    {
        using var response = await Send(method, path, file, null, null, ct, type);
        return await Read(response, answer, ct);
    }

    async Task<T> Call<T>(
        HttpMethod method, string path, byte[]? body, JsonTypeInfo<T> answer, long? ifMatch, string? key, CancellationToken ct)
    {
        using var response = await Send(method, path, body, ifMatch, key, ct);
        return await Read(response, answer, ct);
    }

    async Task<HttpResponseMessage> Send(
        HttpMethod method, string path, byte[]? body, long? ifMatch, string? key, CancellationToken ct, MediaTypeHeaderValue? type = null)
    {
        var token = await Token(ct);
        var response = await Once(token);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;
        // Identity may have been set up anew since this token was issued.
        response.Dispose();
        signIn.Forget(token);
        return await Once(await Token(ct));

        Task<HttpResponseMessage> Once(string token)
        {
            var request = new HttpRequestMessage(method, new Uri(newsroom.Desk, path));
            request.Headers.Authorization = new("Bearer", token);
            if (ifMatch is { } version)
                request.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));
            if (key is not null)
                request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
            if (body is not null)
                request.Content = new ByteArrayContent(body) { Headers = { ContentType = type ?? Json } };
            return newsroom.Send(request, ct: ct);
        }
    }

    static async Task<T> Read<T>(HttpResponseMessage response, JsonTypeInfo<T> answer, CancellationToken ct)
    {
        if (!response.IsSuccessStatusCode)
            throw await ProblemException.From(response, ct);
        var body = await response.Content.ReadAsByteArrayAsync(ct);
        return JsonSerializer.Deserialize(body, answer)
            ?? throw new InvalidDataException($"{response.RequestMessage?.RequestUri} answered null.");
    }
}
