using System.Collections.Concurrent;
using System.Globalization;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

/// <summary>An article in three languages whose text says which revision it is of, and what readers may find of it.</summary>
sealed class ChaosArticle
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    readonly RunningNewsroom running;
    readonly Newsroom newsroom;
    readonly Cast cast;
    readonly Workflow workflow;
    readonly ConcurrentDictionary<string, Ground> grounds = new();
    ArticleText text = null!;
    int revision = 1;
    IReadOnlyDictionary<string, Edition> editions = new Dictionary<string, Edition>();

    ChaosArticle(RunningNewsroom running, Newsroom newsroom, string source)
    {
        (this.running, this.newsroom) = (running, newsroom);
        Languages = [source, .. SixLanguages.OtherThan(source).Take(2)];
        cast = Cast.For(newsroom, source);
        workflow = new(cast) { Patience = Patience };
    }

    /// <summary>What is certain of a language: it is gone for now, or may be; the number grows with every change of that.</summary>
    sealed record Ground(int Number, bool IsGone, bool MayBeGone);

    public Guid Id { get; private set; }

    public IReadOnlyList<string> Languages { get; }

    bool IsKilled { get; set; }

    Person Publisher => cast.Publisher;

    public static async Task<ChaosArticle> Publish(RunningNewsroom running, Newsroom newsroom, string source)
    {
        var article = new ChaosArticle(running, newsroom, source) { text = Stories.In(source, "This is revision 1 of it.") };
        article.Id = (await article.workflow.Approve(article.text)).Id;
        await article.Translate();
        await article.Release();
        return article;
    }

    /// <summary>Does something to it; true when it was killed.</summary>
    public async Task<bool> Change(Random dice)
    {
        var withdrawn = Languages.Where(language => grounds[language].IsGone).ToList();
        switch (dice.Next(100))
        {
            case < 4:
                await Kill();
                return true;
            case < 16:
                await Correct();
                break;
            case < 60 when withdrawn.Count < Languages.Count:
                await Withdraw(Languages.Except(withdrawn).ElementAt(dice.Next(Languages.Count - withdrawn.Count)));
                break;
            default:
                await Release();
                break;
        }

        return false;
    }

    async Task Correct()
    {
        // An article of which nothing is public is not corrected.
        if (Languages.All(language => grounds[language].IsGone))
        {
            await Release();
        }

        await Wait.Until("Drafting to hear of the release", async ct => (await cast.Author.Articles.Get(Id, ct)).Stage == "published", Patience);
        revision++;
        text = text with { Body = string.Create(CultureInfo.InvariantCulture, $"This is revision {revision} of it.") };
        var opened = await cast.Author.Articles.Correct(Id, "A number was wrong.");
        var saved = await cast.Author.Articles.Save(Id, text, opened.Version);
        var submitted = await cast.Author.Articles.Submit(Id, saved.Version);
        await cast.Editor.Articles.Approve(Id, submitted.TextHash!, submitted.Version);
        await Translate();
        await Release();
    }

    async Task Translate()
    {
        foreach (var language in Languages.Skip(1))
        {
            await workflow.Translate(Id, language, Stories.Words, revision);
        }
    }

    /// <summary>All three together; afterwards readers find all of them.</summary>
    async Task Release()
    {
        foreach (var language in Languages)
        {
            Know(language, isGone: false, mayBeGone: true);
        }

        await Publisher.Publications.WhenReady(Id, Languages, revision, Patience);
        editions = (await Publisher.Publications.Release(Id, new(Languages))).Editions;
        foreach (var language in Languages)
        {
            await Shows(language, page => page.Status == 200 && RevisionOf(page) == revision, $"revision {revision}");
        }

        foreach (var language in Languages)
        {
            Know(language, isGone: false, mayBeGone: false);
        }
    }

    async Task Withdraw(string language)
    {
        Know(language, isGone: false, mayBeGone: true);
        await Publisher.Publications.Withdraw(Id, [language], "A name was wrong.");
        await Shows(language, page => page.Status == 410, "its withdrawal");
        Know(language, isGone: true, mayBeGone: true);
    }

    async Task Kill()
    {
        foreach (var language in Languages)
        {
            Know(language, isGone: false, mayBeGone: true);
        }

        await Publisher.Publications.Kill(Id, "A hoax.", "It was not true.");
        IsKilled = true;
        foreach (var language in Languages)
        {
            await Shows(language, page => page.Status == 410 && page.Html.Contains("It was not true.", StringComparison.Ordinal), "the kill's notice");
            Know(language, isGone: true, mayBeGone: true);
        }
    }

    /// <summary>In the end readers find exactly what the publication says.</summary>
    public async Task Settles()
    {
        foreach (var language in Languages)
        {
            var isGone = grounds[language].IsGone;
            await Shows(language, page => page.Status == (isGone ? 410 : 200), isGone ? "nothing in the end" : "the text in the end");
        }

        Assert.Equal(IsKilled, (await Publisher.Publications.Get(Id)).State == "killed");
    }

    /// <summary>Reads a page as anyone might; the revision it shows, or 0.</summary>
    /// <param name="language">Which.</param>
    /// <param name="atLeast">What a page of another language showed before: this one must not show less.</param>
    public async Task<int> Read(string language, int atLeast)
    {
        var before = grounds[language];
        if (Path(language) is not { } path || await Page(path) is not { } page)
        {
            return 0;
        }

        var after = grounds[language];
        var circumstances = $"{page.Status} at {path}";
        Assert.True(page.Status < 500, circumstances);
        Assert.False(before == after && before.IsGone && page.Status == 200, $"What was withdrawn is read again: {circumstances}");
        Assert.False(
            before == after && !before.MayBeGone && page.Status != 200 && atLeast > 0, $"Half of a group: revision {atLeast} elsewhere, {circumstances}");
        var shown = page.Status == 200 ? RevisionOf(page) : 0;
        Assert.False(shown > 0 && shown < atLeast, $"Half of a group: revision {atLeast} elsewhere, {shown} at {path}");
        return shown;
    }

    public async Task ReadFrontPage(string language)
    {
        var before = grounds[language];
        if (Path(language) is { } path && await Page($"/{language}/") is { } page)
        {
            Assert.True(page.Status < 500, $"{page.Status} at /{language}/");
            Assert.False(
                before == grounds[language] && before.IsGone && page.Html.Contains(path, StringComparison.Ordinal), $"{path} is listed though it is gone.");
        }
    }

    void Know(string language, bool isGone, bool mayBeGone) => grounds.AddOrUpdate(
        language, _ => new(0, isGone, mayBeGone), (_, known) => new(known.Number + 1, isGone, mayBeGone));

    string? Path(string language) => editions.GetValueOrDefault(language)?.Path;

    Task Shows(string language, Func<SitePage, bool> looks, string what) => Wait.Until(
        $"{what} at {Path(language)}", async _ => await Page(Path(language)!) is { } page && looks(page), Patience);

    // Null while the site does not run.
    async Task<SitePage?> Page(string path)
    {
        try
        {
            return await running.Newsroom.Page(path);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    static int RevisionOf(SitePage page)
    {
        const string Words = "This is revision ";
        var at = page.Html.IndexOf(Words, StringComparison.Ordinal);
        return at < 0 ? 0 : int.Parse(page.Html[(at + Words.Length)..].Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
