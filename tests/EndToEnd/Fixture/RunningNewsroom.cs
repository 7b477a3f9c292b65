using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ChasPravdy.Tests.Client;

[assembly: AssemblyFixture(typeof(ChasPravdy.Tests.EndToEnd.RunningNewsroom))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)] // some tests kill what the others need

namespace ChasPravdy.Tests.EndToEnd;

/// <summary>The whole newsroom as <c>./newsroom up</c> brings it up, in a folder and on ports of its own.</summary>
public sealed class RunningNewsroom : IAsyncLifetime
{
    public static readonly string[] Services = ["drafting", "translation", "publishing", "history", "site", "identity", "desk"];

    static readonly string Root = FindRoot();

    readonly string home = Path.Combine(Root, ".newsroom", "test");
    readonly int port = FreePorts();

    public Newsroom Newsroom { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Newsroom = new Newsroom(Address(port), Address(port + 2), Address(port + 1));
        await Run("up");

        static Uri Address(int port) => new($"http://localhost:{port}");
    }

    public async ValueTask DisposeAsync()
    {
        Newsroom.Dispose();
        await Run("down");
    }

    /// <summary>Runs one of <c>./newsroom</c>'s commands on this newsroom; its output when it succeeds.</summary>
    public async Task<string> Run(params string[] command)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "newsroom"), command)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["NEWSROOM_HOME"] = home,
                ["NEWSROOM_PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["NEWSROOM_ENGINE"] = "native",
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"./newsroom {string.Join(' ', command)}\n{await output}{await errors}");
        return await output;
    }

    /// <summary>Pulls the plug of a service: SIGKILL.</summary>
    public Task Kill(string service) => Run("kill", service);

    public Task Start(string service) => Run("start", service);

    /// <summary>Queries a service's database as the superuser; rows apart by lines, columns by '|'.</summary>
    public async Task<string[]> Sql(string database, string sql) =>
        (await Run("psql", database, "-At", "-c", sql)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    static int FreePorts()
    {
        for (var port = 19080; ; port += 10)
        {
            if (Enumerable.Range(port, 3).All(IsFree))
            {
                return port;
            }
        }

        static bool IsFree(int port)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChasPravdy.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
