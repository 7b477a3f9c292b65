using System.Net.Http.Headers;
using ChasPravdy.Platform;
using Marten;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ChasPravdy.Tests.Integration;

/// <summary>A real service on a real database and broker, in this process; it can be stopped and started again.</summary>
public sealed class ServiceUnderTest<TEntry>(TestNewsroom newsroom, string service, string database, Action<IServiceCollection>? replace)
    : IAsyncDisposable
    where TEntry : class
{
    WebApplicationFactory<TEntry>? factory;

    /// <summary>The database, and the name of the service's role in it.</summary>
    public string Database => database;

    public string Service => service;

    /// <summary>Another way to the broker than straight, from the next beginning on.</summary>
    public Uri? Broker { get; set; }

    public IServiceProvider Services => factory!.Services;

    public IDocumentStore Store => Services.GetRequiredService<IDocumentStore>();

    /// <summary>Applies the schema and starts the service.</summary>
    public async Task Begin()
    {
        var host = new WebApplicationFactory<TEntry>().WithWebHostBuilder(builder =>
        {
            builder.UseSetting("ConnectionStrings:Store", newsroom.Servers.In(database, database));
            builder.UseSetting("ConnectionStrings:Schema", newsroom.Servers.In(database, $"{database}_owner"));
            builder.UseSetting("ConnectionStrings:Broker", (Broker ?? newsroom.BrokerFor(service)).AbsoluteUri);
            builder.UseSetting("Identity:Issuer", TestTokens.Issuer);
            builder.UseSetting("Site:Origin", "http://site.test");
            builder.UseSetting("Storage:Folder", newsroom.Storage);
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            foreach (var (name, value) in newsroom.Settings)
            {
                builder.UseSetting(name, value);
            }

            builder.UseEnvironment("Development");
            builder.ConfigureTestServices(services =>
            {
                services.Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
                {
                    options.Configuration = new OpenIdConnectConfiguration { Issuer = TestTokens.Issuer };
                    options.Configuration.SigningKeys.Add(TestTokens.Key);
                });
                if (schemaOnly)
                {
                    services.RemoveAll<Microsoft.Extensions.Hosting.IHostedService>();
                }

                replace?.Invoke(services);
            });
        });

        if (!schemaApplied)
        {
            schemaOnly = true;
            await using (var once = host.WithWebHostBuilder(_ => { }))
            {
                if (once.Services.GetService<StoreSchema>() is { } schema)
                {
                    await schema.Apply(once.Services.GetRequiredService<IConfiguration>());
                }
            }

            (schemaOnly, schemaApplied) = (false, true);
        }

        factory = host;
        _ = factory.Server; // starts it
    }

    bool schemaOnly, schemaApplied;

    /// <summary>Stops the service; its data stay.</summary>
    public async Task End()
    {
        if (factory is not null)
        {
            await factory.DisposeAsync();
            factory = null;
        }
    }

    /// <summary>A client that is signed in as a person with these roles.</summary>
    public HttpClient As(string name, params string[] roles) => As(TestTokens.Of(name, roles, [], []));

    /// <summary>A client that is signed in as a translator or reviewer of languages.</summary>
    public HttpClient As(string name, string[] roles, string[] translates, string[] reviews) =>
        As(TestTokens.Of(name, roles, translates, reviews));

    /// <summary>A client with any token, or none.</summary>
    public HttpClient As(string? token)
    {
        var client = factory!.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async ValueTask DisposeAsync() => await End();
}
