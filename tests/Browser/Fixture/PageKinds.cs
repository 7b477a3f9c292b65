namespace ChasPravdy.Tests.Browser;

/// <summary>Every kind of page that a reader may meet, with its address in a language and the status that it comes with.</summary>
static class PageKinds
{
    public static readonly IReadOnlyDictionary<string, (int Status, Func<string, string> Path)> All =
        new Dictionary<string, (int, Func<string, string>)>
        {
            ["front"] = (200, language => $"/{language}/"),
            ["article"] = (200, language => SampleNews.PathOf(SampleNews.River, language)),
            ["article-long"] = (200, language => SampleNews.PathOf(SampleNews.Long, language)),
            ["article-one-language"] = (200, _ => SampleNews.PathOf(SampleNews.Single, "uk")),
            ["archive"] = (200, language => $"/{language}/archive/"),
            ["archive-year"] = (200, language => $"/{language}/archive/2026"),
            ["archive-month"] = (200, language => $"/{language}/archive/2026/11"),
            ["archive-day"] = (200, language => $"/{language}/archive/2026/11/22"),
            ["topic"] = (200, language => $"/{language}/topic/city"),
            ["search"] = (200, language => $"/{language}/search"),
            ["search-found"] = (200, language => $"/{language}/search?q={Uri.EscapeDataString(language == "de" ? "Bücher" : "годинника")}"),
            ["search-nothing"] = (200, language => $"/{language}/search?q=xylophon"),
            ["not-found"] = (404, language => $"/{language}/2026/11/23/nothing"),
            ["killed"] = (410, language => SampleNews.PathOf(SampleNews.Killed, language)),
            ["failed"] = (500, language => SampleNews.PathOf(SampleNews.Spoilt, language)),
            ["withdrawn"] = (410, language => SampleNews.PathOf(SampleNews.Withdrawn, language)),
        };

    public static readonly string[] Languages = ["de", "uk"];

    /// <summary>Every kind in German and Ukrainian.</summary>
    public static TheoryData<string, string> InTwoLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var kind in All.Keys)
            {
                foreach (var language in Languages)
                {
                    data.Add(kind, language);
                }
            }

            return data;
        }
    }
}
