using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

public static class ChangeTermEndpoint
{
    public static void MapChangeTerm(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/terms/{id:guid}", Handle).RequireGlossaryRole().WithName("ChangeTerm").Produces<TermView>();

    static Task<IResult> Handle(
        string source, string target, Guid id, TermRequest request, Subject subject, WritePath write, CancellationToken ct)
    {
        subject.RequireWriter(target);
        var glossaryId = Glossary.IdOf(source, target);
        var term = TermTexts.Read(request, glossaryId);
        if (Term.IdOf(glossaryId, term.Text) != id)
            throw new InvalidFieldsException("term", "Another term is another entry: add it, and remove this one.");
        var command = new MergeTerms(source, target, subject.Id, [term]);
        return write.DecideOrStart<Glossary>(
            glossaryId,
            glossary => glossary.Terms.ContainsKey(id)
                ? GlossaryDecider.Decide(command, glossary)
                : throw new NotFoundException("This glossary has no such term."),
            glossary => TermView.Of(glossaryId, glossary.Terms[id]),
            ct);
    }
}
