using System.Net;
using ChasPravdy.Translation.Tasks;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace ChasPravdy.Translation.Machine;

public static class MachineModule
{
    const int EnoughToJudge = 4;

    public static void AddMachine(this IServiceCollection services)
    {
        // It logs every attempt that failed, with its stack; what matters is when a machine is given up.
        services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.Error));
        services.AddSingleton(provider => MachineSettings.Of(provider.GetRequiredService<IConfiguration>()));
        var client = services.AddHttpClient<IMachineTranslator, LibreTranslate>((provider, client) =>
        {
            client.BaseAddress = provider.GetRequiredService<MachineSettings>().Address;
            client.Timeout = Timeout.InfiniteTimeSpan; // the handlers below know better
        });
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            // Texts go to the host that was configured and to no other; what comes back is not unpacked.
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });
        client.AddStandardResilienceHandler().Configure((options, provider) =>
        {
            var settings = provider.GetRequiredService<MachineSettings>();
            options.AttemptTimeout.Timeout = settings.Timeout;
            options.Retry.MaxRetryAttempts = MachineSettings.Retries;
            options.Retry.BackoffType = DelayBackoffType.Exponential;
            options.Retry.Delay = TimeSpan.FromMilliseconds(200);
            options.Retry.UseJitter = true;
            options.Retry.MaxDelay = settings.Timeout;
            options.TotalRequestTimeout.Timeout = settings.Timeout * (2 * (MachineSettings.Retries + 1));
            options.CircuitBreaker.MinimumThroughput = EnoughToJudge;
            options.CircuitBreaker.FailureRatio = 0.5;
            options.CircuitBreaker.SamplingDuration = settings.Timeout * 3 is var window && window > TimeSpan.FromSeconds(30) ? window : TimeSpan.FromSeconds(30);
            options.CircuitBreaker.BreakDuration = settings.Break;
        });
        client.AddHttpMessageHandler(() => new WholeAnswers());
    }

    public static void MapMachine(this WebApplication app)
    {
        app.MapGroup("/api/translations").WithTags("Translations").MapGetMachine();
        app.MapTask().MapSuggestByMachine();
    }
}
