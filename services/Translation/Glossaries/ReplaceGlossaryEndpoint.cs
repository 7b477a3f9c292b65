using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

public static class ReplaceGlossaryEndpoint
{
    /// <param name="Terms">All that the glossary holds from now on.</param>
    public sealed record Request(IReadOnlyList<TermRequest?> Terms);

    public static void MapReplaceGlossary(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/", Handle).RequireGlossaryRole().RequireIfMatch().WithName("ReplaceGlossary").Produces<GlossaryView>();

    static Task<IResult> Handle(string source, string target, Request request, Subject subject, WritePath write, CancellationToken ct)
    {
        subject.RequireWriter(target);
        var id = Glossary.IdOf(source, target);
        var command = new ReplaceTerms(source, target, subject.Id, TermTexts.Read(request.Terms, id));
        return write.DecideOrStart<Glossary>(
            id, glossary => GlossaryDecider.Decide(command, glossary), glossary => GlossaryView.Of(new(source, target, glossary)), ct);
    }
}
