using ChasPravdy.Tests.Bench;

// Compares what the newsroom does with what this machine could do, in one run: ratios matter, not times.
// `Bench limits` is the other side of the comparison, a process of its own, as the services are.
if (args is ["limits", var address])
{
    return await Limits.Serve(address);
}

if (args.Except(Measurements.Names).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no measurement '{unknown}'; there are: {string.Join(", ", Measurements.Names)}.");
    return 2;
}

var settings = Settings.FromEnvironment();
var report = await Measurements.Take(settings, args.Length > 0 ? args : [.. Measurements.Names]);
report.Print(Console.Out);
Console.WriteLine();
Console.WriteLine(report.Json());
if (settings.JsonFile is { } file)
{
    await File.WriteAllTextAsync(file, report.Json());
}

return 0;
