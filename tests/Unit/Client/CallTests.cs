using System.Net;
using ChasPravdy.Tests.Client;
using Xunit;

namespace ChasPravdy.Tests.Unit.Client;

public sealed class CallTests
{
    static readonly Guid Id = Guid.Parse("0199a1b2-0000-7000-8000-000000000001");

    const string Publication = """
        { "articleId": "0199a1b2-0000-7000-8000-000000000001", "version": 7, "state": "live", "schedule": null, "embargo": null,
          "editions": { "en": { "state": "published", "revision": 1, "textHash": "ab", "path": "/en/2026/11/23/x",
            "publishedAt": "2026-11-23T10:00:00Z" } } }
        """;

    const string Task = """
        { "articleId": "0199a1b2-0000-7000-8000-000000000001", "language": "fr", "sourceLanguage": "de", "revision": 1,
          "state": "claimed", "version": 3, "textHash": null,
          "claim": { "by": "t-fr", "epoch": 2, "leaseUntil": "2026-11-23T10:00:00Z" },
          "segments": [ { "key": "k1", "block": 0, "source": "Ein Satz.", "text": null, "origin": null, "outdated": false } ],
          "title": { "key": "title", "source": "Titel", "text": null, "origin": null, "outdated": false },
          "lead": { "key": "lead", "source": "", "text": null, "origin": null, "outdated": false } }
        """;

    [Fact]
    public async Task A_command_states_the_version_seen_and_its_key_and_who_sends_it()
    {
        var switchboard = new Switchboard().Answers(Publication);
        using var newsroom = switchboard.Newsroom();

        var publication = await newsroom.Person("pavlo").Publications.Release(
            Id, new(["en"]), ifMatch: 6, key: "k-1", ct: TestContext.Current.CancellationToken);

        var asked = Assert.Single(switchboard.Calls);
        Assert.Equal($"POST /api/publications/{Id}/release", asked.Call);
        Assert.Equal("\"6\"", asked.Headers["If-Match"]);
        Assert.Equal("k-1", asked.Headers["Idempotency-Key"]);
        Assert.Equal("Bearer token-1", asked.Headers["Authorization"]);
        Assert.Equal("""{"languages":["en"],"mode":"strict","at":null,"embargo":null,"note":null}""", asked.Body);
        Assert.Equal((7, "/en/2026/11/23/x"), (publication.Version, publication.Editions["en"].Path));
    }

    [Fact]
    public async Task A_task_lists_its_title_then_what_has_text_and_names_its_claim()
    {
        var switchboard = new Switchboard().Answers(Task);
        using var newsroom = switchboard.Newsroom();

        var task = await newsroom.Person("t-fr").Translations.Claim(Id, "fr", ct: TestContext.Current.CancellationToken);

        Assert.Equal(2, task.Claim!.Epoch);
        Assert.Equal(["title", "k1"], task.Everything.Select(segment => segment.Key));
    }

    [Fact]
    public async Task A_dismissal_names_segment_and_check_and_findings_say_where()
    {
        var switchboard = new Switchboard().Answers(Task).Answers(Task).Answers("""
            { "items": [ { "key": "k1", "check": "numbers", "severity": "blocking", "message": "…", "start": 3, "length": 2,
              "sourceStart": null, "sourceLength": null, "dismissed": { "reason": "So.", "by": "7", "at": "2026-11-23T10:00:00Z" } } ], "next": null }
            """);
        using var newsroom = switchboard.Newsroom();
        var calls = newsroom.Person("t-fr").Translations;

        await calls.Dismiss(Id, "fr", 2, "k 1", "numbers", "So.", ct: TestContext.Current.CancellationToken);
        await calls.WithdrawDismissal(Id, "fr", 2, "k 1", "numbers", TestContext.Current.CancellationToken);
        var found = await calls.Checks(Id, "fr", "blocking", TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                $"POST /api/translations/{Id}/fr/checks/dismissal",
                $"DELETE /api/translations/{Id}/fr/checks/dismissal?epoch=2&key=k%201&check=numbers",
                $"GET /api/translations/{Id}/fr/checks?severity=blocking",
            ],
            switchboard.Calls.Select(asked => asked.Call));
        Assert.Equal("""{"epoch":2,"key":"k 1","check":"numbers","reason":"So."}""", switchboard.Calls[0].Body);
        Assert.Equal((3, "So."), (found.Items[0].Start, found.Items[0].Dismissed!.Reason));
    }

    [Fact]
    public async Task A_refusal_says_status_reason_and_fields()
    {
        var switchboard = new Switchboard().Answers("""
            { "type": "https://chas-pravdy.example/problems/bad-request", "title": "Bad request", "status": 400,
              "detail": "The article cannot be kept.", "errors": { "title": ["The title is blank."] }, "traceId": "t1" }
            """, HttpStatusCode.BadRequest);
        using var newsroom = switchboard.Newsroom();

        var problem = await Assert.ThrowsAsync<ProblemException>(() =>
            newsroom.Person("otto").Articles.Submit(Id, ct: TestContext.Current.CancellationToken));

        Assert.Equal((400, "Bad request", "t1"), (problem.Status, problem.Title, problem.TraceId));
        Assert.Equal(["The title is blank."], problem.Errors["title"]);
        Assert.Equal("The article cannot be kept. title: The title is blank.", problem.Why);
    }

    [Fact]
    public async Task A_refusal_without_a_problem_document_still_says_what_came()
    {
        var switchboard = new Switchboard().Answers("upstream is away", HttpStatusCode.BadGateway);
        using var newsroom = switchboard.Newsroom();

        var problem = await Assert.ThrowsAsync<ProblemException>(() =>
            newsroom.Person("otto").Articles.Get(Id, TestContext.Current.CancellationToken));

        Assert.Equal((502, "upstream is away"), (problem.Status, problem.Why));
    }

    [Fact]
    public async Task Waiting_asks_again_until_the_task_is_there()
    {
        var switchboard = new Switchboard().Answers("{}", HttpStatusCode.NotFound).Answers("{}", HttpStatusCode.NotFound).Answers(Task);
        using var newsroom = switchboard.Newsroom();

        var task = await newsroom.Person("t-fr").Translations.WhenThere(Id, "fr", ct: TestContext.Current.CancellationToken);

        Assert.Equal((3, "claimed"), (switchboard.Calls.Count, task.State));
    }

    [Fact]
    public async Task Waiting_gives_up_at_its_deadline_and_says_for_what()
    {
        var late = await Assert.ThrowsAsync<TimeoutException>(() => Wait.Until(
            "a page", _ => System.Threading.Tasks.Task.FromResult(false), TimeSpan.FromMilliseconds(20),
            TestContext.Current.CancellationToken));

        Assert.Equal("Waited 0 s for a page.", late.Message);
    }

    [Fact]
    public async Task All_facts_are_read_over_every_page()
    {
        var switchboard = new Switchboard().Answers(Facts(1, "\"c 1\"")).Answers(Facts(2, "null"));
        using var newsroom = switchboard.Newsroom();

        var facts = await newsroom.Person("andrii").History.AllFacts(Id, TestContext.Current.CancellationToken);

        Assert.Equal([1L, 2L], facts.Select(fact => fact.Position));
        Assert.Equal($"GET /api/history/{Id}?cursor=c%201", switchboard.Calls[1].Call);

        static string Facts(int position, string next) => $$"""
            { "items": [ { "position": {{position}}, "eventId": "0199a1b2-0000-7000-8000-000000000002", "service": "drafting",
              "stream": "s", "streamVersion": 3, "type": "article_approved", "occurredAt": "2026-11-23T10:00:00Z",
              "actor": { "id": "1", "name": "ivan", "role": "editor" }, "commandId": "c", "causationId": null, "correlationId": null,
              "changes": { "stage": "approved" } } ], "next": {{next}} }
            """;
    }
}
