using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

public static class AddTermEndpoint
{
    public static void MapAddTerm(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/terms", Handle).RequireGlossaryRole().WithName("AddTerm").Produces<TermView>();

    static Task<IResult> Handle(string source, string target, TermRequest request, Subject subject, WritePath write, CancellationToken ct)
    {
        subject.RequireWriter(target);
        var id = Glossary.IdOf(source, target);
        var command = new AddTerm(source, target, subject.Id, TermTexts.Read(request, id));
        return write.DecideOrStart<Glossary>(
            id,
            glossary => GlossaryDecider.Decide(command, glossary),
            glossary => TermView.Of(id, glossary.About(request.Term)!),
            ct);
    }
}
