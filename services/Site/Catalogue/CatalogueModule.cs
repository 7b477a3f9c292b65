namespace ChasPravdy.Site.Catalogue;

public static class CatalogueModule
{
    public static void AddCatalogue(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CatalogueQueries>();
        builder.Services.AddHostedService<BelatedListing>();
    }
}
