namespace ChasPravdy.Translation.Glossaries;

public abstract record GlossaryCommand(string Source, string Target, string By);

/// <summary>The glossary holds these terms from now on, and no others.</summary>
public sealed record ReplaceTerms(string Source, string Target, string By, IReadOnlyList<Term> Terms) : GlossaryCommand(Source, Target, By);

/// <summary>The glossary says this about these terms from now on; the others stay.</summary>
public sealed record MergeTerms(string Source, string Target, string By, IReadOnlyList<Term> Terms) : GlossaryCommand(Source, Target, By);

public sealed record AddTerm(string Source, string Target, string By, Term Term) : GlossaryCommand(Source, Target, By);

public sealed record RemoveTerm(string Source, string Target, string By, Guid Id) : GlossaryCommand(Source, Target, By);
