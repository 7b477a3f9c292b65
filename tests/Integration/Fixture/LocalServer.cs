using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace ChasPravdy.Tests.Integration;

/// <summary>Somebody else's server, over real HTTP on a free port of this machine.</summary>
public sealed class LocalServer : IAsyncDisposable
{
    readonly WebApplication app;

    LocalServer(WebApplication app) => this.app = app;

    /// <summary>With a slash at the end.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");

    /// <param name="answers">What it answers to.</param>
    public static async Task<LocalServer> Start(Action<IEndpointRouteBuilder> answers)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LocalServer(builder.Build());
        answers(server.app);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
