using System.Xml;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Xml;
using Microsoft.AspNetCore.Mvc;

namespace ChasPravdy.Translation.Glossaries;

public static class ImportTbxEndpoint
{
    // As much as a full glossary needs; a text inside is read whole.
    const int LargestDocument = 64 * 1024 * 1024;

    /// <param name="Version">The glossary's version after the import.</param>
    /// <param name="Concepts">How many were read.</param>
    /// <param name="OtherLanguages">Concepts without a term in both languages, which were left out.</param>
    /// <param name="Added">Entries that are new.</param>
    /// <param name="Changed">Entries that say something else now.</param>
    /// <param name="Unchanged">Entries that said so before.</param>
    /// <param name="Refused">Terms that could not be taken.</param>
    /// <param name="Refusals">Why, for the first hundred.</param>
    public sealed record Import(
        long Version, int Concepts, int OtherLanguages, int Added, int Changed, int Unchanged, int Refused, IReadOnlyList<TbxRefusal> Refusals);

    public static void MapImportTbx(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/tbx", Handle).RequireGlossaryRole().WithName("ImportTbx")
            .WithMetadata(new RequestSizeLimitAttribute(LargestDocument)).Accepts<Stream>(Tbx.MediaType, "application/xml", "text/xml").Produces<Import>();

    /// <summary>Adds and changes what the document says, and leaves the rest; a document that cannot be read to its end changes nothing.</summary>
    static async Task<IResult> Handle(string source, string target, HttpRequest request, Subject subject, WritePath write, CancellationToken ct)
    {
        subject.RequireWriter(target);
        var read = await Read(request.Body, source, target);
        var command = new MergeTerms(source, target, subject.Id, read.Terms);
        IReadOnlyList<GlossaryEvent> decided = [];
        return await write.DecideOrStart<Glossary>(
            Glossary.IdOf(source, target), glossary => decided = GlossaryDecider.Decide(command, glossary), View, ct);

        Import View(Glossary glossary)
        {
            var (added, changed) = (decided.OfType<TermsAdded>().Sum(e => e.Terms.Count), decided.OfType<TermsChanged>().Sum(e => e.Terms.Count));
            return new(
                glossary.Version, read.Concepts, read.OtherLanguages, added, changed, read.Terms.Count - added - changed, read.Refused, read.Refusals);
        }
    }

    static async Task<TbxTerms> Read(Stream body, string source, string target)
    {
        try
        {
            var read = new TbxTerms();
            await foreach (var concept in TbxReader.Read(body))
                read.Add(concept, source, target);
            return read;
        }
        catch (XmlException exception)
        {
            throw SafeXml.Unreadable(exception);
        }
    }
}

/// <summary>A term of a TBX document that the glossary cannot take.</summary>
/// <param name="Line">Where its concept begins.</param>
/// <param name="Term">The term, or its beginning.</param>
/// <param name="Reason">A sentence.</param>
public sealed record TbxRefusal(int Line, string Term, string Reason);
