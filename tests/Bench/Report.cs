using System.Globalization;
using System.Text.Json;

namespace ChasPravdy.Tests.Bench;

/// <summary>The figures of one run.</summary>
sealed class Report
{
    readonly List<Line> lines = [];

    sealed record Line(string What, double Value, string Unit, string Beside);

    public void Add(string what, double value, string unit, string beside = "") => lines.Add(new(what, Math.Round(value, 2), unit, beside));

    public void Add(string what, Rate rate, string unit, string beside = "")
    {
        Add(what, rate.PerSecond, unit, FormattableString.Invariant(
            $"p50 {rate.P50:0.0} ms, p99 {rate.P99:0.0} ms{(rate.Failures > 0 ? $", {rate.Failures} FAILED" : "")}{(beside.Length > 0 ? "; " + beside : "")}"));
        var costs = rate.Cost.Where(cost => cost.Value >= 0.01).OrderByDescending(cost => cost.Value);
        Add("  processor time of one", rate.Cost.Values.Sum(), "ms", string.Join(", ", costs.Select(cost =>
            FormattableString.Invariant($"{cost.Key} {cost.Value:0.00}"))));
    }

    public void Print(TextWriter to)
    {
        var width = lines.Max(line => line.What.Length) + 2;
        foreach (var line in lines)
        {
            to.WriteLine($"{line.What.PadRight(width)}{line.Value.ToString("N1", CultureInfo.InvariantCulture),12} {line.Unit,-10} {line.Beside}");
        }
    }

    public string Json() => JsonSerializer.Serialize(lines, JsonSerializerOptions.Web);
}
