using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Glossaries;

// Facts, stored for ever: only add optional fields. A changed meaning is a new event. Long lists are several events of one transaction.
public abstract record GlossaryEvent(string Source, string Target, string By) : IOfNoArticle;

public sealed record TermsAdded(string Source, string Target, string By, IReadOnlyList<Term> Terms) : GlossaryEvent(Source, Target, By);

/// <summary>Each entry as it is from now on.</summary>
public sealed record TermsChanged(string Source, string Target, string By, IReadOnlyList<Term> Terms) : GlossaryEvent(Source, Target, By);

/// <summary>The entries of these terms are gone.</summary>
public sealed record TermsRemoved(string Source, string Target, string By, IReadOnlyList<string> Terms) : GlossaryEvent(Source, Target, By);
