namespace ChasPravdy.Tests.Bench;

/// <summary>What to measure, from the environment that <c>./newsroom bench</c> sets.</summary>
/// <param name="Database">BENCH_POSTGRES: a connection string to a database of its own, for the bare insert.</param>
/// <param name="PidFolder">BENCH_PIDS: the folder of the pid files of the processes whose memory counts.</param>
/// <param name="Seconds">BENCH_SECONDS: how long each rate is measured, 8 when unset.</param>
sealed record Settings(string Database, string? PidFolder, int Seconds)
{
    public static Settings FromEnvironment() => new(
        Environment.GetEnvironmentVariable("BENCH_POSTGRES")
            ?? throw new InvalidOperationException("BENCH_POSTGRES is not set: run ./newsroom bench."),
        Environment.GetEnvironmentVariable("BENCH_PIDS"),
        int.TryParse(Environment.GetEnvironmentVariable("BENCH_SECONDS"), out var seconds) ? seconds : 8);
}
