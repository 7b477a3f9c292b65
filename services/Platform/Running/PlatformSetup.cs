using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ChasPravdy.Platform;

/// <summary>What every service has in common at its edge.</summary>
public static class PlatformSetup
{
    /// <summary>The largest request body, in bytes.</summary>
    public const long LargestBody = 8 * 1024 * 1024;

    /// <summary>The largest body of the few requests that send a file, in bytes; they are read as they come, never held in memory.</summary>
    public const long LargestUpload = 512 * 1024 * 1024;

    /// <summary>Adds sign-in, strict JSON, problem details, health and telemetry to a service of this name.</summary>
    public static void AddPlatform(this WebApplicationBuilder builder, string service)
    {
        var services = builder.Services;
        services.AddSingleton(new ServiceName(service));
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.ConfigureHttpJsonOptions(options => StrictJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails(options => options.CustomizeProblemDetails = problem => Problems.Explain(problem.ProblemDetails));
        services.AddExceptionHandler<Problems>();
        services.AddOpenApi(ApiDescription.Configure);
        services.AddHealthChecks();
        builder.AddSignIn();
        builder.AddTelemetry(service);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Marten", LogLevel.Warning);
        // It logs every lost race as an error, with the text that lost. Whoever catches the exception says what matters.
        builder.Logging.AddFilter("Marten.IDocumentStore", LogLevel.None);
        builder.Logging.AddFilter("Npgsql", LogLevel.Warning);
    }

    /// <summary>Adds the middleware, <c>/health/live</c>, <c>/health/ready</c> and <c>/openapi/v1.json</c>.</summary>
    public static void MapPlatform(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(IdempotencyKey.KeepBody);
        app.MapHealth();
        app.MapOpenApi().AllowAnonymous();
    }

    /// <summary>
    /// Runs the service; with the argument <c>schema</c> applies its schema and ends, with <c>dead-letters [resend]</c> counts the
    /// messages that failed, or sends them again, and ends.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunService(this WebApplication app, string[] args)
    {
        switch (args)
        {
            case ["schema", ..]:
                await (app.Services.GetService<StoreSchema>()?.Apply(app.Configuration) ?? Task.CompletedTask);
                return 0;
            case ["dead-letters", .. var rest]:
                return await new DeadLetters(app.Configuration, app.Services.GetRequiredService<ServiceName>()).Run(rest, Console.Out);
            default:
                await app.RunAsync();
                return 0;
        }
    }
}
