using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using Marten;
using Microsoft.AspNetCore.Mvc;

namespace ChasPravdy.Translation.Machine;

public static class SuggestByMachineEndpoint
{
    const int MostKeys = 50;

    /// <param name="Key">The segment.</param>
    /// <param name="Engine">Which machine.</param>
    /// <param name="Text">Its translation, or null when it cannot be used.</param>
    /// <param name="Refused">Why not; null when it can.</param>
    public sealed record Suggestion(string Key, string Engine, string? Text, string? Refused);

    public static void MapSuggestByMachine(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/machine", Handle).RequireAuthorization(Roles.Translator).WithName("SuggestByMachine").Produces<Page<Suggestion>>();

    /// <summary>What a machine makes of the segments named, fifty at most. Nothing is stored: a translator takes it over by saving it, or does not.</summary>
    static async Task<IResult> Handle(
        Guid articleId, string language, [FromQuery] string[] key, Subject subject, MachineSettings settings, IMachineTranslator machine,
        IQuerySession query, CancellationToken ct)
    {
        subject.RequireTranslator(language);
        settings.RequireOn();
        if (key.Length is 0 or > MostKeys)
            throw new InvalidFieldsException("key", $"Name 1 to {MostKeys} segments.");
        var task = await query.LoadAsync<TranslationTask>(TranslationTask.IdOf(articleId, language), ct)
            ?? throw NotFoundException.For<TranslationTask>();
        var byKey = task.Segments().ToDictionary(segment => segment.Key);
        if (key.FirstOrDefault(asked => !byKey.ContainsKey(asked)) is { } unknown)
            throw new InvalidFieldsException("key", $"Revision {task.Revision} of this article has no segment {unknown}.");

        var texts = key.Distinct().Select(asked => (Key: asked, Text: ProtectedText.Of(byKey[asked]))).ToList();
        var sent = texts.Select(text => text.Text?.Text).OfType<string>().ToList();
        var answers = new Queue<string>(await machine.Translate(task.SourceLanguage, language, sent, ct));
        return TypedResults.Ok(new Page<Suggestion>(
            [.. texts.Select(text => Of(text.Key, machine.Engine, text.Text is null ? null : text.Text.Restore(answers.Dequeue())))], null));
    }

    static Suggestion Of(string key, string engine, string? text) =>
        new(key, engine, text, text is null ? "The machine did not keep the marks and links of this sentence." : null);
}
