using System.Globalization;
using System.Text;

namespace ChasPravdy.Tests.Bench;

/// <summary>
/// Sentences as a newsroom's are for a search: a few words stand everywhere and most are rare (Zipf), some sentences are others
/// with a few words changed, and numbers differ.
/// </summary>
static class GeneratedTexts
{
    const int Vocabulary = 60_000, Remembered = 20_000;

    public static string[] Of(int count)
    {
        var random = new Random(7);
        var words = Words(random);
        var recent = new List<string[]>();
        var texts = new HashSet<string>(count);
        while (texts.Count < count)
        {
            string[] sentence;
            if (recent.Count > 0 && random.NextDouble() < 0.3)
            {
                sentence = [.. recent[random.Next(recent.Count)]];
                for (var changes = random.Next(1, 4); changes > 0; changes--)
                    sentence[random.Next(sentence.Length)] = Word(words, random);
            }
            else
            {
                sentence = [.. Enumerable.Range(0, random.Next(3, 13) + random.Next(0, 13)).Select(_ => Word(words, random))];
                if (random.NextDouble() < 0.3)
                    sentence[random.Next(sentence.Length)] = random.Next(2, 3_000).ToString(CultureInfo.InvariantCulture);
            }

            if (!texts.Add(Text(sentence)))
                continue;
            if (recent.Count < Remembered)
                recent.Add(sentence);
            else
                recent[random.Next(Remembered)] = sentence;
        }

        return [.. texts];
    }

    /// <summary>The text as it is, or with up to every third word another, or with letters changed.</summary>
    public static string Changed(string text, Random random)
    {
        var words = text.Split(' ');
        for (var changes = random.Next(0, 1 + (words.Length / 3)); changes > 0; changes--)
        {
            var at = random.Next(words.Length);
            words[at] = random.Next(3) switch { 0 => "unbekannt", 1 => "1999", _ => words[at] + "en" };
        }

        return string.Join(' ', words);
    }

    static string Text(string[] words)
    {
        var text = new StringBuilder().AppendJoin(' ', words).Append('.');
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    // The nth most frequent word is n times rarer than the first.
    static string Word(string[] words, Random random) => words[(int)(Math.Pow(Vocabulary, random.NextDouble()) - 1)];

    static string[] Words(Random random)
    {
        string[] syllables =
        [
            "be", "ge", "ver", "an", "auf", "ein", "der", "lich", "ung", "heit", "stra", "ße", "stadt", "mi", "nis", "ter", "re", "gie", "rung",
            "wa", "hl", "kri", "po", "li", "zei", "fla", "mme", "bu", "see", "tal", "ko", "na", "do", "ra", "te", "schu", "le",
        ];
        var words = new HashSet<string>(Vocabulary);
        while (words.Count < Vocabulary)
            words.Add(string.Concat(Enumerable.Range(0, random.Next(1, words.Count < 300 ? 3 : 6)).Select(_ => syllables[random.Next(syllables.Length)])));
        return [.. words];
    }
}
