namespace ChasPravdy.Tests.Client;

/// <summary>Someone does something, in one language of an article or in all.</summary>
public sealed record Step(Person Who, string Does, string What, string? Language = null)
{
    public override string ToString() => $"{Does} {What}";
}

/// <summary>A step was refused, or the newsroom did not answer; the cause says why.</summary>
public sealed class StepFailedException(Step step, Exception cause)
    : Exception($"{step.Who.Name} {step}{(step.Language is { } to ? $" into {SixLanguages.NameOf(to)}" : "")}: {cause.Message}", cause)
{
    public Step Step { get; } = step;
}

/// <summary>An article with six published editions.</summary>
public sealed record PublishedArticle(Article Article, Publication Publication)
{
    public string PathOf(string language) => Publication.Editions[language].Path!;
}

/// <summary>Takes articles through the house, from the first line to six published languages, each step by whose it is.</summary>
/// <param name="cast">Who does what.</param>
/// <param name="begins">Told of every step as it begins; called from several threads at once.</param>
public sealed class Workflow(Cast cast, Action<Step>? begins = null)
{
    /// <summary>True: one language after another. False: all five translators at the same time.</summary>
    public bool OneByOne { get; init; }

    /// <summary>How long to wait for what other services do on their own.</summary>
    public TimeSpan Patience { get; init; } = Wait.Usual;

    /// <summary>Draft, all five translations, strict release.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="words">The translation of a segment into a language.</param>
    /// <param name="ct">Stops between and within steps.</param>
    public async Task<PublishedArticle> Publish(ArticleText text, Func<string, Segment, string> words, CancellationToken ct = default)
    {
        var article = await Approve(text, ct);
        var languages = SixLanguages.OtherThan(text.Language);
        if (OneByOne)
        {
            foreach (var language in languages)
                await Translate(article.Id, language, words, article.Revision, ct);
        }
        else
        {
            await Task.WhenAll(languages.Select(language => Translate(article.Id, language, words, article.Revision, ct)));
        }
        return new(article, await Release(article.Id, new(SixLanguages.All), article.Revision, ct));
    }

    /// <summary>The author drafts and submits, the editor approves: a first revision.</summary>
    public async Task<Article> Approve(ArticleText text, CancellationToken ct = default)
    {
        var drafted = await Do(new(cast.Author, "drafts", "the article"), who => who.Articles.Draft(text, ct: ct));
        var submitted = await Do(
            new(cast.Author, "submits", "the article"),
            who => who.Articles.Submit(drafted.Id, drafted.Version, ct: ct));
        return await Do(
            new(cast.Editor, "approves", "the article"),
            who => who.Articles.Approve(drafted.Id, submitted.TextHash!, submitted.Version, ct: ct));
    }

    /// <summary>The translator claims, translates what has no translation yet and submits; the reviewer approves.</summary>
    public async Task<TranslationTask> Translate(
        Guid articleId, string language, Func<string, Segment, string> words, int revision = 1, CancellationToken ct = default)
    {
        var submitted = await TranslateAndSubmit(articleId, language, words, revision, ct);
        return await Do(
            new(cast.Reviewer(language), "approves", "the translation", language),
            who => who.Translations.Approve(articleId, language, submitted.TextHash!, submitted.Version, ct: ct));
    }

    /// <summary>The translator's part of it.</summary>
    public async Task<TranslationTask> TranslateAndSubmit(
        Guid articleId, string language, Func<string, Segment, string> words, int revision = 1, CancellationToken ct = default)
    {
        var translator = cast.Translator(language);
        await Do(
            new(translator, "waits for", "the task", language),
            who => who.Translations.WhenThere(articleId, language, revision, Patience, ct));
        var claimed = await Do(new(translator, "claims", "the task", language), who => who.Translations.Claim(articleId, language, ct: ct));
        var epoch = claimed.Claim!.Epoch;
        var saved = await Do(new(translator, "translates", "the article", language), who =>
        {
            var translated = claimed.Everything.Where(segment => segment.Text is null || segment.Outdated)
                .Select(segment => new Translated(segment.Key, words(language, segment)));
            return who.Translations.Save(articleId, language, epoch, [.. translated], claimed.Version, ct: ct);
        });
        return await Do(
            new(translator, "submits", "the translation", language),
            who => who.Translations.Submit(articleId, language, epoch, saved.Version, ct: ct));
    }

    /// <summary>The publisher waits until the editions are ready, and releases them.</summary>
    public async Task<Publication> Release(Guid articleId, ReleaseRequest request, int revision = 1, CancellationToken ct = default)
    {
        await Do(
            new(cast.Publisher, "waits for", "all editions"),
            who => who.Publications.WhenReady(articleId, request.Languages, revision, Patience, ct));
        return await Do(new(cast.Publisher, "releases", "the editions"), who => who.Publications.Release(articleId, request, ct: ct));
    }

    async Task<T> Do<T>(Step step, Func<Person, Task<T>> what)
    {
        begins?.Invoke(step);
        try
        {
            return await what(step.Who);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            throw new StepFailedException(step, cause);
        }
    }
}
