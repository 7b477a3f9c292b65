using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Media;

/// <summary>
/// Has pictures developed by processes that know no secrets, live for one picture, and may fall over: whatever a file does to its
/// decoder, it does there.
/// </summary>
public sealed class Darkroom(ILogger<Darkroom> log) : IDisposable
{
    const int AtOnce = 2, MostWaiting = 16;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(80);

    readonly SemaphoreSlim places = new(AtOnce);
    int waiting;

    /// <summary>Makes the sizes, into files <c>{width}.webp</c> and <c>{width}.jpg</c> in the folder.</summary>
    /// <exception cref="InvalidFieldsException">The file is no picture that can be shown.</exception>
    /// <exception cref="UnavailableException">Too many pictures wait already.</exception>
    public async Task<Developed> Develop(string file, PictureFormat format, string folder, CancellationToken ct)
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            throw new UnavailableException("Many pictures are being worked on already. Send this one again in a moment.");
        }

        try
        {
            await places.WaitAsync(ct);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }

        try
        {
            var outcome = await Run(file, format, folder, ct);
            return outcome.Problem is { } problem ? throw new InvalidFieldsException("body", problem) : outcome;
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    async Task<Developed> Run(string file, PictureFormat format, string folder, CancellationToken ct)
    {
        using var process = Process.Start(Start(file, format, folder))!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            var said = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            if (process.ExitCode == 0)
            {
                return JsonSerializer.Deserialize<Developed>(said)!;
            }

            log.LogWarning("Developing a picture ended with {Code}: {Errors}", process.ExitCode, await errors);
            throw new InvalidFieldsException("body", "The picture cannot be decoded.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new InvalidFieldsException("body", "The picture takes too long to decode.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    static ProcessStartInfo Start(string file, PictureFormat format, string folder)
    {
        // …/shared/Microsoft.NETCore.App/10.0.x/ → …/dotnet
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var start = new ProcessStartInfo(host, [typeof(Darkroom).Assembly.Location, Development.Verb, file, format.Name, folder])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["TMPDIR"] = folder;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x8000000"; // 128 MB; pixels are not on it
        return start;
    }
}
