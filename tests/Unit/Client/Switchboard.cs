using System.Net;
using System.Text;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.Unit.Client;

/// <summary>Stands where the newsroom would be: notes what is asked, and gives the answers it was told.</summary>
sealed class Switchboard : HttpMessageHandler
{
    readonly Queue<(HttpStatusCode Status, string Body)> answers = new();

    public List<Asked> Calls { get; } = [];
    public int SignIns { get; private set; }
    public int TokenSeconds { get; init; } = 3600;

    public Switchboard Answers(string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        answers.Enqueue((status, body));
        return this;
    }

    public Newsroom Newsroom(TimeProvider? clock = null) =>
        new(new("http://desk.test"), new("http://identity.test"), new("http://site.test"), this, clock);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        if (request.RequestUri!.AbsolutePath == "/connect/token")
        {
            SignIns++;
            return Answer(HttpStatusCode.OK, $$"""{"access_token":"token-{{SignIns}}","expires_in":{{TokenSeconds}}}""");
        }
        Calls.Add(new($"{request.Method} {request.RequestUri.PathAndQuery}", body,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value))));
        var (status, answer) = answers.Dequeue();
        return Answer(status, answer);

        HttpResponseMessage Answer(HttpStatusCode status, string json) =>
            new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json"), RequestMessage = request };
    }

    public sealed record Asked(string Call, string? Body, IReadOnlyDictionary<string, string> Headers);
}
