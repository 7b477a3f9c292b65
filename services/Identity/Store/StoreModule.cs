using ChasPravdy.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace ChasPravdy.Identity.Store;

public static class StoreModule
{
    public static void AddStore(this WebApplicationBuilder builder)
    {
        var connectionString = builder.Configuration.Required("ConnectionStrings:Store");
        builder.Services.AddDbContext<IdentityContext>(options => IdentitySchema.Options(options, connectionString));
        builder.Services.AddDataProtection().SetApplicationName("newsroom-identity");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((keys, scopes) =>
            keys.XmlRepository = new ProtectionKeys(scopes));
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        // It warns that the keys lie unencrypted in the database; docs/decisions says why they do.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement", LogLevel.Error);
        builder.Services.AddHostedService<Preparation>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }
}
