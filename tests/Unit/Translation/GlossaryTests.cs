using ChasPravdy.Translation.Glossaries;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.AnyGlossary;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class GlossaryTests
{
    static readonly Spec<Glossary> Spec = new((command, glossary) => GlossaryDecider.Decide((GlossaryCommand)command, glossary));
    static readonly Term Rada = A("Рада", "Rat");
    static readonly Term Fluss = A("річка", "Fluss");

    static TermsAdded Added(params Term[] terms) => new("uk", "de", "rita", terms);

    static ReplaceTerms Replace(params Term[] terms) => new("uk", "de", "rita", terms);

    [Fact]
    public void Replacing_the_list_stores_only_what_differs() =>
        Spec.Given(Added(Rada, Fluss)).When(Replace(Rada with { Note = "Das Parlament." }, A("міст", "Brücke"))).Then(
            new TermsRemoved("uk", "de", "rita", ["річка"]),
            Added(A("міст", "Brücke")),
            new TermsChanged("uk", "de", "rita", [Rada with { Note = "Das Parlament." }]));

    [Fact]
    public void Replacing_twice_changes_nothing() => Spec.Given(Added(Rada, Fluss)).When(Replace(Fluss, Rada)).ThenNothing();

    [Fact]
    public void Adding_twice_changes_nothing() => Spec.Given(Added(Rada)).When(new AddTerm("uk", "de", "rita", Rada)).ThenNothing();

    [Fact]
    public void Adding_a_term_that_is_there_with_another_meaning_is_refused() =>
        Spec.Given(Added(Rada)).When(new AddTerm("uk", "de", "rita", Rada with { Blocking = true }))
            .ThenBreaks("“Рада” is in this glossary already; change that entry.");

    [Fact]
    public void Merging_leaves_the_others_alone() =>
        Spec.Given(Added(Rada)).When(new MergeTerms("uk", "de", "rita", [Rada, Fluss])).Then(Added(Fluss));

    [Fact]
    public void Removing_what_is_gone_changes_nothing() =>
        Spec.Given(Added(Rada), new TermsRemoved("uk", "de", "rita", ["Рада"]))
            .When(new RemoveTerm("uk", "de", "rita", Term.IdOf(Guid.Empty, "Рада"))).ThenNothing();

    [Fact]
    public void A_decomposed_letter_is_the_same_term() =>
        Spec.Given(Added(A("Ки\u0457в")))
            .When(new RemoveTerm("uk", "de", "rita", Term.IdOf(Guid.Empty, "Ки\u0456\u0308в"))).Then(new TermsRemoved("uk", "de", "rita", ["Ки\u0457в"]));

    [Fact]
    public void A_glossary_holds_fifty_thousand_terms_and_no_more()
    {
        Term[] many = [.. Enumerable.Range(0, Glossary.MostTerms).Select(i => A($"term {i}"))];
        var events = Spec.Decide(Replace(many), Glossary.Initial(Guid.Empty));
        Assert.Equal(Glossary.MostTerms / GlossaryDecider.MostInOneEvent, events.Count);
        Spec.Given([.. events]).When(new AddTerm("uk", "de", "rita", A("one more")))
            .ThenBreaks("A glossary holds 50,000 terms at most; this would make 50,001.");
    }

    [Fact]
    public void Whatever_it_was_a_replaced_glossary_is_what_was_sent() => Gen.Select(Lists, Lists).Sample((before, after) =>
    {
        var was = Spec.Fold([Added([.. before])]);
        var events = Spec.Decide(Replace([.. after]), was);
        var now = events.Aggregate(was, Glossary.Evolve);
        Assert.Equal(after.Count, now.Terms.Count);
        Assert.All(after, term => Assert.True(now.About(term.Text)!.SaysTheSameAs(term)));
        Assert.Empty(Spec.Decide(Replace([.. after]), now));
    });

    [Fact]
    public void Stored_events_are_written_and_read_as_approved() => ApprovedSamples.OfEvents(
        "translation",
        store => store.AddGlossaries(),
        Added(
            new("Рада", [new("Rat"), new("Parlament", TranslationStatus.Admitted)], "Das Parlament.", ["Sowjet"], CaseRule.FirstLetter, TermStatus.Approved, true),
            A("річка", "Fluss")),
        new TermsChanged("uk", "de", "rita", [Fluss with { Status = TermStatus.Deprecated, Case = CaseRule.Exact }]),
        new TermsRemoved("uk", "de", "rita", ["річка"]));
}
