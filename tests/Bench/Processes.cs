using System.Globalization;

namespace ChasPravdy.Tests.Bench;

/// <summary>The newsroom's processes by name, from pid files: the services, and the families of PostgreSQL and RabbitMQ.</summary>
sealed class Processes
{
    const double TicksPerSecond = 100; // USER_HZ, the unit of proc(5) on every Linux that .NET runs on

    readonly (string Name, string Pid)[] roots;

    Processes((string, string)[] roots) => this.roots = roots;

    public static Processes Of(string? pidFolder) => new(pidFolder is null || !Directory.Exists(pidFolder)
        ? []
        : [.. Directory.EnumerateFiles(pidFolder, "*.pid").Order().Select(file =>
            (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file).Split(' ')[0].Trim()))]);

    /// <summary>Proportional set size in megabytes, so that shared pages count once.</summary>
    public IReadOnlyDictionary<string, double> Memory() => Each(Megabytes);

    /// <summary>Seconds of processor time since each began, the bench itself among them.</summary>
    public IReadOnlyDictionary<string, double> ProcessorTime() =>
        new Dictionary<string, double>(Each(ProcessorSeconds)) { ["bench"] = Environment.CpuUsage.TotalTime.TotalSeconds };

    Dictionary<string, double> Each(Func<string, double> measure) =>
        roots.ToDictionary(root => root.Name, root => Family(root.Pid).Sum(pid => Read(measure, pid)));

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

    static double Read(Func<string, double> measure, string pid)
    {
        try
        {
            return measure(pid);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0; // it ended meanwhile
        }
    }

    static double Megabytes(string pid)
    {
        var pss = File.ReadLines($"/proc/{pid}/smaps_rollup").First(line => line.StartsWith("Pss:", StringComparison.Ordinal));
        return double.Parse(pss.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    static double ProcessorSeconds(string pid)
    {
        // proc_pid_stat(5): after the name in parentheses, utime and stime are the 12th and 13th fields.
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
