namespace ChasPravdy.Translation.Segmentation;

/// <summary>One abbreviation of a rule file.</summary>
/// <param name="Text">As written, without spaces after full stops: <c>z.B.</c>; its last character is its mark.</param>
/// <param name="Stop">What its full stop says.</param>
/// <param name="Unless">The words that continue the sentence, where the rule names some.</param>
/// <param name="IsEnding">True when longer words end like this: <c>*str.</c></param>
public sealed record Abbreviation(string Text, FullStop Stop, WordSet Unless, bool IsEnding)
{
    public static Abbreviation Read(string written, FullStop stop, WordSet unless)
    {
        var text = written.Replace(". ", ".");
        return text[0] == '*' ? new(text[1..], stop, unless, true) : new(text, stop, unless, false);
    }

    /// <summary>As written, and with a capital as at the beginning of a sentence; but P. is an initial, whatever p. is.</summary>
    public IEnumerable<Abbreviation> Spellings() =>
        char.IsLower(Text[0]) && Text.Length > 2 ? [this, this with { Text = char.ToUpperInvariant(Text[0]) + Text[1..] }] : [this];

    /// <summary>Where it begins, when its mark number <paramref name="mark"/> (an index of <see cref="Text"/>) is the text's at that place.</summary>
    public int? StartIn(string text, int place, int mark)
    {
        if (!GoesOn(text, place, mark))
            return null;
        var at = place;
        for (var i = mark; i >= 0; i--, at--)
        {
            if (Text[i] is '.' or '!' && i < mark)
                at = SkipSpaceBack(text, at);
            if (at < 0 || !Same(text[at], Text[i]))
                return null;
            if (Text[i] == '.' && at > 0 && text[at - 1] == '\\')
                at--;
        }

        return at < 0 || !(FullStops.IsOfWord(text[at]) || text[at] == '.') ? at + 1 : null;
    }

    bool GoesOn(string text, int place, int mark)
    {
        var at = place + 1;
        for (var i = mark + 1; i < Text.Length; i++, at++)
        {
            if (Text[i - 1] == '.' && at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= text.Length || !Same(text[at], Text[i]))
                return false;
        }

        return true;
    }

    static bool Same(char a, char b) => a == b || (b == ' ' && char.IsWhiteSpace(a));

    static int SkipSpaceBack(string text, int at) => at >= 0 && char.IsWhiteSpace(text[at]) ? at - 1 : at;
}
