using System.Text;
using System.Xml;
using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

/// <summary>What a glossary can keep.</summary>
static class TermTexts
{
    const int LongestTerm = 200, LongestNote = 2_000, MostWords = 20;

    /// <exception cref="InvalidFieldsException">Something cannot be accepted; every field is named at once.</exception>
    public static IReadOnlyList<Term> Read(IReadOnlyList<TermRequest?> requests, Guid glossary)
    {
        if (requests.Count > Glossary.MostTerms)
            throw new InvalidFieldsException("terms", $"A glossary holds {Glossary.MostTerms:N0} terms at most.");
        var errors = new FieldErrors();
        var seen = new HashSet<string>();
        for (var i = 0; i < requests.Count; i++)
        {
            if (requests[i] is not { } request)
            {
                errors.Add($"terms[{i}]", "A term is expected here.");
                continue;
            }

            if (Check(request, glossary, $"terms[{i}].", errors))
                errors.Require(seen.Add(request.Term.Normalize(NormalizationForm.FormC)), $"terms[{i}].term", "This term stands there twice.");
        }

        errors.ThrowIfAny();
        return [.. requests.Select(request => Of(request!))];
    }

    /// <exception cref="InvalidFieldsException">Something cannot be accepted; every field is named at once.</exception>
    public static Term Read(TermRequest request, Guid glossary)
    {
        var errors = new FieldErrors();
        Check(request, glossary, "", errors);
        errors.ThrowIfAny();
        return Of(request);
    }

    /// <summary>A sentence about the first thing that cannot be kept, or null: for imports.</summary>
    public static string? Problem(Term term)
    {
        try
        {
            Read(new TermRequest(term.Text, term.Translations, term.Note, term.Forbidden, term.Case, term.Status, term.Blocking), default);
            return null;
        }
        catch (InvalidFieldsException exception)
        {
            var (field, sentences) = exception.Errors.First();
            return $"{field}: {sentences[0]}";
        }
    }

    static Term Of(TermRequest request) => new(
        request.Term, [.. request.Translations.OfType<TermTranslation>()], request.Note, [.. (request.Forbidden ?? []).OfType<string>()], request.Case, request.Status, request.Blocking);

    // True when the term can be compared with others; whatever is wrong is noted.
    static bool Check(TermRequest request, Guid glossary, string at, FieldErrors errors)
    {
        Line(request.Term, at + "term", errors);
        var isText = IsText(request.Term);
        errors.Require(
            request.Id is null || (isText && request.Id == Term.IdOf(glossary, request.Term)),
            at + "id",
            "This is the id of another term. It follows from the term: leave it out.");
        var forbidden = request.Forbidden ?? [];
        errors.Require(request.Translations.Count > 0, at + "translations", "Say what the term becomes.");
        Lines([.. request.Translations.Select(translation => translation?.Text)], at, "translations", ".text", errors);
        Lines(forbidden, at, "forbidden", "", errors);
        for (var i = 0; i < forbidden.Count; i++)
        {
            errors.Require(
                request.Translations.All(translation => translation?.Text != forbidden[i]), $"{at}forbidden[{i}]", "This is a translation of the term, too.");
        }

        if (request.Note is { } note)
        {
            errors.Require(note.Length > 0 && note.Trim() == note, at + "note", "Leave it out, or say something, without white space around it.");
            errors.Require(note.Length <= LongestNote, at + "note", $"This must not be longer than {LongestNote:N0} characters.");
            errors.Require(!note.Any(c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || !IsKept(c)), at + "note", "This holds a control character.");
        }

        return isText;
    }

    static void Lines(IReadOnlyList<string?> texts, string at, string list, string then, FieldErrors errors)
    {
        errors.Require(texts.Count <= MostWords, at + list, $"Send {MostWords} at most.");
        for (var i = 0; i < Math.Min(texts.Count, MostWords); i++)
        {
            if (texts[i] is not { } text)
            {
                errors.Add($"{at}{list}[{i}]", "A text is expected here.");
                continue;
            }

            Line(text, $"{at}{list}[{i}]{then}", errors);
            errors.Require(texts.Take(i).All(other => other != text), $"{at}{list}[{i}]{then}", "This stands there twice.");
        }
    }

    static void Line(string text, string field, FieldErrors errors)
    {
        errors.Require(text.Length <= LongestTerm, field, $"This must not be longer than {LongestTerm} characters.");
        errors.Require(
            !text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029' || !IsKept(c)), field, "This must be one line, without control characters.");
        errors.Require(IsText(text), field, "This holds something that is no character.");
        errors.Require(text.Any(char.IsLetterOrDigit) || text.Any(char.IsSurrogate), field, "This needs a letter or a digit.");
        errors.Require(text.Trim() == text, field, "This must not begin or end with white space.");
    }

    // What Unicode calls noncharacters has no composed form.
    static bool IsText(string text)
    {
        try
        {
            return text.IsNormalized() || text.Normalize().Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // TBX is XML, which has no place for U+FFFE and U+FFFF.
    static bool IsKept(char c) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);
}
