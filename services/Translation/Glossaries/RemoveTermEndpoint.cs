using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

public static class RemoveTermEndpoint
{
    public static void MapRemoveTerm(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/terms/{id:guid}", Handle).RequireGlossaryRole().WithName("RemoveTerm").Produces<GlossaryView>();

    /// <summary>Removing what is not there, or no longer, changes nothing.</summary>
    static Task<IResult> Handle(string source, string target, Guid id, Subject subject, WritePath write, CancellationToken ct)
    {
        subject.RequireWriter(target);
        var command = new RemoveTerm(source, target, subject.Id, id);
        return write.DecideOrStart<Glossary>(
            Glossary.IdOf(source, target),
            glossary => GlossaryDecider.Decide(command, glossary),
            glossary => GlossaryView.Of(new(source, target, glossary)),
            ct);
    }
}
