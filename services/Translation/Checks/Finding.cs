namespace ChasPravdy.Translation.Checks;

/// <summary>Something in a translation that a person should look at.</summary>
/// <param name="Check">Which check found it: a stable name, such as <c>numbers</c>.</param>
/// <param name="Severity">What it does to the submission.</param>
/// <param name="Says">The message's name in <see cref="Messages"/>.</param>
/// <param name="With">What the message puts in: the words and figures that it is about.</param>
/// <param name="At">Where in the translation, if it is in one place.</param>
/// <param name="AtSource">Where in the source, if it is in one place.</param>
public sealed record Finding(
    string Check, Severity Severity, string Says, IReadOnlyList<string> With, Stretch? At = null, Stretch? AtSource = null);

public enum Severity
{
    /// <summary>The translation cannot be submitted until it is mended, or dismissed with a reason.</summary>
    Blocking,

    /// <summary>Probably a mistake.</summary>
    Warning,

    /// <summary>Maybe a mistake, or a matter of style.</summary>
    Hint,
}

/// <summary>A part of a text, in UTF-16 code units.</summary>
public readonly record struct Stretch(int Start, int Length)
{
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);
}
