namespace ChasPravdy.Translation.Segmentation;

/// <summary>Of the rules <c>sentences-1</c>: words whose full stop is theirs, not their sentence's, when an upper-case letter or a number follows.</summary>
static class AbbreviationsOne
{
    public const int Longest = 8;

    static readonly Dictionary<string, HashSet<string>> Words = new()
    {
        ["en"] = ["Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Col", "Lt", "Sgt", "Capt", "Sen", "Rep", "Gov", "Rev", "No", "vs", "Jr"],
        ["es"] = ["Sr", "Sra", "Srta", "Dr", "Dra", "Prof", "D", "Dña", "EE", "núm", "art", "pág", "av", "Av", "ej"],
        ["de"] = ["Dr", "Prof", "Hr", "Fr", "Nr", "St", "Abs", "Art", "bzw", "ca", "vgl", "Mio", "Mrd", "Str", "Ing", "Dipl", "ggf", "sog"],
        ["fr"] = ["Dr", "Pr", "Mme", "Mlle", "MM", "Me", "St", "Ste", "art", "vol", "env", "av", "Mgr"],
        ["it"] = ["sig", "Sig", "dott", "Dott", "prof", "Prof", "avv", "Avv", "ing", "Ing", "on", "On", "art", "pag", "San", "gen", "Gen"],
        ["uk"] = ["ім", "вул", "просп", "ст", "див", "обл", "проф", "акад", "ген", "грн", "тис", "млн", "млрд", "гр", "оз", "рр", "св"],
    };

    /// <param name="word">The letters or digits before the full stop.</param>
    /// <param name="before">What stands before the word; a space at the start of the text.</param>
    /// <param name="language">The text's language.</param>
    public static bool Covers(ReadOnlySpan<char> word, char before, string language) =>
        (IsInitial(word) && (char.IsWhiteSpace(before) || ".-([*_„“«\"".Contains(before)))
        || (language == "de" && IsOrdinal(word) && (char.IsWhiteSpace(before) || before == '('))
        || (Words.TryGetValue(language, out var words) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));

    // "J. K. Rowling", "z. B.", "м. Львів"; but not "Anna's."
    static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsLetter(word[0]);

    // "am 2. September"; a year ends its sentence.
    static bool IsOrdinal(ReadOnlySpan<char> word) => word.Length is 1 or 2 && !word.ContainsAnyExceptInRange('0', '9');
}
