using ChasPravdy.Platform;

namespace ChasPravdy.Drafting.Media;

static class CreditLine
{
    /// <exception cref="InvalidFieldsException">It is no line that can stand beside a picture.</exception>
    public static string Checked(string credit)
    {
        var errors = new FieldErrors();
        errors.Require(credit.Length <= EmbeddedCredit.Longest, "credit", $"This must not be longer than {EmbeddedCredit.Longest} characters.");
        errors.Require(!credit.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'), "credit", "This must be one line, without control characters.");
        errors.Require(credit.Length == 0 || !string.IsNullOrWhiteSpace(credit), "credit", "Leave it empty, or say whose the picture is.");
        errors.ThrowIfAny();
        return credit;
    }
}
