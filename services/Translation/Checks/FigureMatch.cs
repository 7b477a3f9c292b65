namespace ChasPravdy.Translation.Checks;

/// <summary>Finds for each figure of the source its counterpart in the translation. Linear in their number.</summary>
static class FigureMatch
{
    public static (List<Figure> Missing, List<Figure> Added) Unmatched(List<Figure> source, List<Figure> text)
    {
        var open = new Counterparts(text);
        // The likeliest reading of all figures first, so that "8.30" does not take the time from a real "8:30".
        List<Figure> left = [.. source.Where(figure => !open.Take(figure.Readings.Take(1)))];
        left = [.. left.Where(figure => !open.Take(figure.Readings))];
        left = [.. left.Where(figure => !open.Take(Decades(figure)))];
        // What is said twice in one text may be said once in the other.
        var (inSource, inText) = (Readings(source), Readings(text));
        return (
            [.. left.Where(figure => !figure.Readings.Any(inText.Contains))],
            [.. open.Left.Where(figure => !figure.Readings.Any(inSource.Contains))]);
    }

    static HashSet<string> Readings(List<Figure> figures) => [.. figures.SelectMany(figure => figure.Readings)];

    // The 1990s are the 90s, and 1914–18 is 1914–1918.
    static IEnumerable<string> Decades(Figure figure) => figure.Readings[0] switch
    {
        { Length: 4 } year when year[0] is '1' or '2' => [year[2..].TrimStart('0')],
        { Length: 2 } tens => [$"19{tens}", $"20{tens}", $"18{tens}"],
        _ => [],
    };

    sealed class Counterparts
    {
        readonly List<Figure> figures;
        readonly bool[] taken;
        readonly Dictionary<string, Queue<int>> byReading = [];

        public Counterparts(List<Figure> figures)
        {
            (this.figures, taken) = (figures, new bool[figures.Count]);
            for (var i = 0; i < figures.Count; i++)
            {
                foreach (var reading in figures[i].Readings)
                {
                    if (!byReading.TryGetValue(reading, out var places))
                        byReading[reading] = places = new();
                    places.Enqueue(i);
                }
            }
        }

        public IEnumerable<Figure> Left => figures.Where((_, i) => !taken[i]);

        public bool Take(IEnumerable<string> readings)
        {
            foreach (var reading in readings)
            {
                while (byReading.TryGetValue(reading, out var places) && places.TryDequeue(out var place))
                {
                    if (taken[place])
                        continue;
                    return taken[place] = true;
                }
            }

            return false;
        }
    }
}
