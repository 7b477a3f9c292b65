using System.Diagnostics;
using ChasPravdy.Tests.Client;

namespace ChasPravdy.Demo;

/// <summary>Who does what in which article: on a terminal one line that changes, elsewhere a line for each thing done.</summary>
sealed class Progress(int articles)
{
    // Three for the source text, five for each translation, two for the release.
    const int StepsPerArticle = 3 + (5 * 5) + 2;

    readonly Lock gate = new();
    readonly bool live = !Console.IsOutputRedirected;
    readonly Dictionary<string, List<string>> languages = [];
    string heading = "";
    string? title;
    int article;
    int steps;
    long start;

    public void Enter(SampleArticle sample)
    {
        (steps, start) = (0, Stopwatch.GetTimestamp());
        title = sample.Title;
        languages.Clear();
        heading = $"[{++article}/{articles}] {SixLanguages.NameOf(sample.Language),-9} {sample.Title}";
        if (!live)
            Console.WriteLine(heading);
    }

    public void Show(Step step)
    {
        lock (gate)
        {
            steps++;
            if (live)
                Live($"{Names.Of(step.Who.Name)} {step}");
            else if (step.Language is { } language)
                Gather(language, step);
            else
                Console.WriteLine($"      {Names.Of(step.Who.Name)} {step}");
        }
    }

    public void Show(string happening)
    {
        lock (gate)
        {
            if (live)
                Live(happening);
        }
    }

    public void Done()
    {
        var took = $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s";
        Console.WriteLine(live ? $"\r\e[K{heading}  ✓ {took}" : $"      six pages are up after {took}");
        (heading, title) = ("", null);
    }

    /// <summary>Leaves the live line, so that what follows stands on its own, and says which article it was about, if any.</summary>
    public string? Leave()
    {
        if (live && heading.Length > 0)
            Console.WriteLine();
        return title;
    }

    // Five languages move at the same time: each gets one line, when its last step begins.
    void Gather(string language, Step step)
    {
        var done = languages.TryGetValue(language, out var earlier) ? earlier : languages[language] = [];
        if (step.Does == "waits for")
            return;
        done.Add(done.Count == 0 || step.Does == "approves" ? $"{step.Who.Name} {step.Does}" : step.Does);
        if (step.Does == "approves")
            Console.WriteLine($"      {SixLanguages.NameOf(language),-9} {string.Join(", ", done)}");
    }

    void Live(string happening)
    {
        var line = $"{heading}  {steps,2}/{StepsPerArticle} {happening}";
        var width = Console.WindowWidth > 20 ? Console.WindowWidth - 1 : 100;
        Console.Write($"\r\e[K{(line.Length > width ? line[..width] : line)}");
    }
}
