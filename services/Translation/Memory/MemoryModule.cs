using ChasPravdy.Platform;
using ChasPravdy.Translation.Tasks;
using ChasPravdy.Translation.Tmx;
using JasperFx.Events.Projections;
using Marten;

namespace ChasPravdy.Translation.Memory;

public static class MemoryModule
{
    public static StoreOptions AddMemory(this StoreOptions store)
    {
        store.Projections.Add(new MemoryFeed(), ProjectionLifecycle.Inline);
        return store;
    }

    public static void AddMemory(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var store = builder.Configuration.Required("ConnectionStrings:Store");
        services.AddSingleton(_ => new MemoryDatabase(store)); // made by the container, so that the container closes it
        services.AddSingleton<RareFeatures>();
        services.AddSingleton<MemorySearch>();
        services.AddSingleton<TaskMatches>();
        services.AddSingleton<TmxImports>();
        services.AddHostedService(provider => provider.GetRequiredService<TmxImports>());
    }

    public static void MapMemory(this WebApplication app)
    {
        var memory = app.MapGroup("/api/memory").WithTags("Memory");
        memory.MapFindMatches();
        memory.MapExportTmx();
        memory.MapImportTmx();
        memory.MapGetImport();
        app.MapGroup("/api/translations/{articleId:guid}/{language}").WithTags("Memory").AddEndpointFilter(TaskAddress.Check).MapListTaskMatches();
    }
}
