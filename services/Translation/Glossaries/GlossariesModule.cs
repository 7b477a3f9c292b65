using ChasPravdy.Platform;
using ChasPravdy.Translation.Checks;
using ChasPravdy.Translation.Tasks;
using Marten;

namespace ChasPravdy.Translation.Glossaries;

public static class GlossariesModule
{
    public static StoreOptions AddGlossaries(this StoreOptions store)
    {
        store.Schema.For<Glossary>().Duplicate(glossary => glossary.Version);
        return store.AddAggregate<Glossary>(events => events
            .Add<TermsAdded>("glossary_terms_added")
            .Add<TermsChanged>("glossary_terms_changed")
            .Add<TermsRemoved>("glossary_terms_removed"));
    }

    public static void AddGlossaries(this IServiceCollection services)
    {
        services.AddSingleton<GlossaryShelf>();
        services.AddSingleton<ITermSource>(provider => provider.GetRequiredService<GlossaryShelf>());
    }

    public static void MapGlossaries(this WebApplication app)
    {
        var glossary = app.MapGroup("/api/glossary/{source}/{target}").WithTags("Glossary").AddEndpointFilter(GlossaryAddress.Check);
        glossary.MapGetGlossary();
        glossary.MapReplaceGlossary();
        glossary.MapAddTerm();
        glossary.MapChangeTerm();
        glossary.MapRemoveTerm();
        glossary.MapListTermChanges();
        glossary.MapExportTbx();
        glossary.MapImportTbx();
        app.MapTask().MapListTaskTerms();
    }
}
