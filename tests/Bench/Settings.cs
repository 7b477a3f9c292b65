namespace ChasPravdy.Tests.Bench;

/// <summary>What to measure, from the environment that <c>./newsroom bench</c> sets.</summary>
/// <param name="Database">BENCH_DATABASE: a connection string to a database of its own, for the bare insert.</param>
/// <param name="SiteDatabase">BENCH_SITE: a connection string to Site's database, with the rights of Site.</param>
/// <param name="PidFolder">BENCH_PIDS: the folder of the pid files of the processes whose memory counts.</param>
/// <param name="JsonFile">BENCH_JSON: where the figures also go.</param>
/// <param name="Seconds">BENCH_SECONDS: how long each rate is measured, 8 when unset.</param>
sealed record Settings(string Database, string SiteDatabase, string? PidFolder, string? JsonFile, int Seconds)
{
    public static Settings FromEnvironment() => new(
        Environment.GetEnvironmentVariable("BENCH_DATABASE")
            ?? throw new InvalidOperationException("BENCH_DATABASE is not set: run ./newsroom bench."),
        Environment.GetEnvironmentVariable("BENCH_SITE") ?? "",
        Environment.GetEnvironmentVariable("BENCH_PIDS"),
        Environment.GetEnvironmentVariable("BENCH_JSON"),
        int.TryParse(Environment.GetEnvironmentVariable("BENCH_SECONDS"), out var seconds) ? seconds : 8);
}
