namespace ChasPravdy.Platform;

/// <summary>Comments, notes and reasons: what one person has to tell another.</summary>
public static class Sentence
{
    const int Longest = 5_000;

    /// <summary>The text as sent.</summary>
    /// <exception cref="InvalidFieldsException">It is blank, too long, or holds control characters.</exception>
    public static string Required(string field, string text)
    {
        var errors = new FieldErrors();
        errors.Require(!string.IsNullOrWhiteSpace(text), field, "This must not be blank.");
        errors.Require(text.Length <= Longest, field, $"This must not be longer than {Longest:N0} characters.");
        errors.Require(!text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), field, "This holds a control character.");
        errors.ThrowIfAny();
        return text;
    }
}
