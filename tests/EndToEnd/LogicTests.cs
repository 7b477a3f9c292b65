using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

/// <summary>Insiders' mistakes and attackers' tries, each refused with a sentence, and nothing changes.</summary>
public sealed class LogicTests(RunningNewsroom running)
{
    Newsroom Newsroom => running.Newsroom;

    static async Task Refused(int status, Func<Task> attempt)
    {
        var refusal = await Assert.ThrowsAsync<ProblemException>(attempt);
        Assert.Equal(status, refusal.Status);
        Assert.False(string.IsNullOrWhiteSpace(refusal.Detail), "The refusal says nothing.");
    }

    [Fact]
    public async Task Nobody_approves_their_own_text_whatever_roles_they_hold()
    {
        var marta = Newsroom.Person("marta"); // editor and author
        var article = await marta.Articles.Draft(Stories.In("en"));
        await marta.Articles.Submit(article.Id);
        await Refused(409, () => marta.Articles.Approve(article.Id, article.TextHash!));
        Assert.Equal("inReview", (await marta.Articles.Get(article.Id)).Stage);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_a_missing_one_asked_for()
    {
        var otto = Newsroom.Person("otto");
        var text = Stories.In("de");
        var article = await otto.Articles.Draft(text);
        await otto.Articles.Save(article.Id, text with { Title = "Neu" }, article.Version);
        await Refused(412, () => otto.Articles.Save(article.Id, text with { Title = "Alt" }, article.Version));
        await Refused(428, () => otto.Articles.Save(article.Id, text with { Title = "Alt" }, ifMatch: null));
        Assert.Equal("Neu", (await otto.Articles.Get(article.Id)).Title);
    }

    [Fact]
    public async Task The_same_key_gives_the_first_answer_again_and_another_body_is_refused()
    {
        var otto = Newsroom.Person("otto");
        var text = Stories.In("de");
        var key = Guid.NewGuid().ToString();
        var first = await otto.Articles.Draft(text, key);
        var again = await otto.Articles.Draft(text, key);
        Assert.Equal((first.Id, first.Version), (again.Id, again.Version));
        await Refused(422, () => otto.Articles.Draft(text with { Title = "Another" }, key));
    }

    [Fact]
    public async Task One_key_sent_twenty_times_at_once_drafts_one_article()
    {
        var otto = Newsroom.Person("otto");
        var text = Stories.In("de");
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => otto.Articles.Draft(text, key)));
        Assert.Single(answers.Select(answer => answer.Id).Distinct());
    }

    [Fact]
    public async Task Approving_and_editing_at_the_same_moment_lets_one_of_them_win()
    {
        var (otto, ivan) = (Newsroom.Person("otto"), Newsroom.Person("ivan"));
        for (var round = 0; round < 5; round++)
        {
            var text = Stories.In("de");
            var article = await otto.Articles.Draft(text);
            var submitted = await otto.Articles.Submit(article.Id);
            var outcomes = await Task.WhenAll(
                Try(() => ivan.Articles.Approve(article.Id, submitted.TextHash!)),
                Try(() => otto.Articles.Save(article.Id, text with { Title = "Schnell noch" }, submitted.Version)));
            Assert.True(outcomes[0], "The approval of an unchanged text was refused.");
            Assert.False(outcomes[1], "A text in review was changed.");
            Assert.Equal(text.Title, (await otto.Articles.Get(article.Id)).Title);
        }

        static async Task<bool> Try(Func<Task> attempt)
        {
            try
            {
                await attempt();
                return true;
            }
            catch (ProblemException problem)
            {
                Assert.Contains(problem.Status, new[] { 409, 412 });
                return false;
            }
        }
    }

    [Fact]
    public async Task Another_articles_segment_an_unknown_language_and_the_source_language_are_refused()
    {
        var workflow = running.WorkflowFor("de");
        var (one, two) = (await workflow.Approve(Stories.In("de", "Nur hier.")), await workflow.Approve(Stories.In("de", "Nur dort.")));
        var translator = Newsroom.Person("t-fr");
        var other = await translator.Translations.WhenThere(two.Id, "fr");
        await translator.Translations.WhenThere(one.Id, "fr");
        var claimed = await translator.Translations.Claim(one.Id, "fr");
        await Refused(400, () => translator.Translations.Save(one.Id, "fr", claimed.Claim!.Epoch, [new(other.Segments![0].Key, "Seulement là.")]));
        await Refused(400, () => Newsroom.Person("tina").Translations.Claim(one.Id, "xx"));
        await Refused(404, () => Newsroom.Person("tina").Translations.Claim(one.Id, "de"));
        await Refused(403, () => Newsroom.Person("t-es").Translations.Claim(one.Id, "fr"));
        await Refused(403, () => Newsroom.Person("otto").Translations.Claim(one.Id, "fr"));
    }

    [Fact]
    public async Task Impossible_times_are_refused()
    {
        var article = await running.WorkflowFor("de").Approve(Stories.In("de"));
        var pavlo = Newsroom.Person("pavlo");
        await pavlo.Publications.WhenReady(article.Id, ["de"]);
        foreach (var year in new[] { 1900, 9999 })
        {
            await Refused(400, () => pavlo.Publications.Release(article.Id, new(["de"], At: new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero))));
        }

        await Refused(400, () => pavlo.Publications.Release(article.Id, new(["de"], Embargo: TimeProvider.System.GetUtcNow().AddDays(-1))));
        await Refused(403, () => Newsroom.Person("ivan").Publications.Release(article.Id, new(["de"])));
    }

    [Fact]
    public async Task SQL_in_a_filter_finds_nothing_and_breaks_nothing()
    {
        var page = await Newsroom.Person("ivan").Articles.List(q: "'; drop table mt_events; -- %_\\");
        Assert.Empty(page.Items);
        await Refused(400, () => Newsroom.Person("ivan").Articles.List(cursor: "' or 1=1"));
        await Refused(400, () => Newsroom.Person("ivan").Articles.List(stage: "' or 1=1"));
    }

    [Fact]
    public async Task Tokens_that_Identity_did_not_sign_for_the_newsroom_open_nothing()
    {
        var good = await Newsroom.Person("otto").Token();
        var parts = good.Split('.');
        foreach (var token in new[]
        {
            $"{Base64("""{"alg":"none","typ":"at+jwt"}""")}.{parts[1]}.",
            $"{parts[0]}.{parts[1]}.",
            $"{parts[0]}.{Base64("""{"sub":"x","role":["administrator"],"aud":"newsroom"}""")}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.{new string(parts[2].Reverse().ToArray())}",
            "x",
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/articles");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await Newsroom.Send(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        static string Base64(string json) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
    }

    [Theory]
    [InlineData("/api/articles")]
    [InlineData("/api/translations")]
    [InlineData("/api/publications/019ab000-0000-7000-8000-000000000000")]
    [InlineData("/api/history/019ab000-0000-7000-8000-000000000000")]
    public async Task Nothing_of_the_workflow_is_open_to_strangers(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await Newsroom.Send(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var nobody = Guid.CreateVersion7();
        await Refused(404, () => Newsroom.Person("ivan").Articles.Get(nobody));
        await Refused(404, () => Newsroom.Person("ivan").Articles.Approve(nobody, new string('0', 64)));
        await Refused(404, () => Newsroom.Person("rita").Translations.Get(nobody, "fr"));
        await Refused(404, () => Newsroom.Person("pavlo").Publications.Get(nobody));
        await Refused(404, () => Newsroom.Person("andrii").History.State(nobody));
    }
}
