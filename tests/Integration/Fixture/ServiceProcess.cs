using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChasPravdy.Tests.Integration;

/// <summary>A service as it runs in production: a process of its own, configured by its environment.</summary>
sealed class ServiceProcess(string project) : IAsyncDisposable
{
    readonly List<string> said = [];
    Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Everything it has written so far.</summary>
    public string Said
    {
        get
        {
            lock (said) return string.Join('\n', said);
        }
    }

    /// <summary>Runs it to its end, as with the argument `schema`.</summary>
    public async Task<int> Run(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        Launch(environment, arguments);
        await process!.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task Start(IReadOnlyDictionary<string, string> environment)
    {
        Launch(environment, []);
        using var client = new HttpClient { BaseAddress = Address };
        await Eventually.Holds(async () =>
        {
            Assert.False(process!.HasExited, Said);
            try
            {
                return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }, $"{project} that is ready", seconds: 60);
    }

    public async Task Stop()
    {
        if (process is null) return;
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync() => await Stop();

    void Launch(IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        // …/tests/Integration/bin/{configuration}/net10.0/
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var folder = Path.Combine(Shell.Root, "services", project, "bin", configuration, "net10.0");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, $"{project}.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_URLS"] = Address.AbsoluteUri;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    void Hear(string? line)
    {
        lock (said) said.Add(line ?? "");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
