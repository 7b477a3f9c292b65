using System.Globalization;

namespace ChasPravdy.Tests.Bench;

/// <summary>What the processes of the newsroom hold in memory: proportional set size, so that shared pages count once.</summary>
static class Memory
{
    public static void Measure(string? pidFolder, Report report)
    {
        if (pidFolder is null || !Directory.Exists(pidFolder))
        {
            return;
        }

        var total = 0.0;
        foreach (var file in Directory.EnumerateFiles(pidFolder, "*.pid").Order())
        {
            var pid = File.ReadAllText(file).Split(' ')[0].Trim();
            var megabytes = Family(pid).Sum(Megabytes);
            total += megabytes;
            report.Add($"memory: {Path.GetFileNameWithoutExtension(file)}", megabytes, "MB");
        }

        report.Add("memory: all processes together", total, "MB", "aim 1,500");
    }

    // PostgreSQL and RabbitMQ are families of processes.
    static IEnumerable<string> Family(string pid)
    {
        yield return pid;
        var children = $"/proc/{pid}/task/{pid}/children";
        if (!File.Exists(children))
        {
            yield break;
        }

        foreach (var child in File.ReadAllText(children).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Family))
        {
            yield return child;
        }
    }

    static double Megabytes(string pid)
    {
        try
        {
            var pss = File.ReadLines($"/proc/{pid}/smaps_rollup").First(line => line.StartsWith("Pss:", StringComparison.Ordinal));
            return double.Parse(pss.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
