using ChasPravdy.Translation.Glossaries;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.AnyGlossary;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class GlossaryTermsTests
{
    static GlossaryTerms Of(string source, string target, params Term[] terms) => new(new(source, target, GlossaryDecider.Evolve(
        Glossary.Initial(Glossary.IdOf(source, target)), new TermsAdded(source, target, "rita", terms))));

    [Theory]
    [InlineData("Рада проголосувала.", "Der Rat hat abgestimmt.", true)]
    [InlineData("Депутати Ради проголосували.", "Die Abgeordneten des Rates haben abgestimmt.", true)]
    [InlineData("Рада проголосувала.", "Die Ratssitzung hat begonnen.", false)]
    [InlineData("Рада проголосувала.", "Das Parlament hat abgestimmt.", true)]
    [InlineData("Рада проголосувала.", "Die Kammer hat abgestimmt.", false)]
    public void A_term_is_translated_when_one_of_its_translations_stands_there_in_some_form(string source, string text, bool isTranslated)
    {
        var use = Assert.Single(Of("uk", "de", A("Рада", "Rat") with { Translations = [new("Parlament", TranslationStatus.Admitted), new("Rat")] }).In(source, text));
        Assert.Equal((isTranslated, "Rat"), (use.IsTranslated, use.Translation));
    }

    [Fact]
    public void A_part_of_a_German_compound_will_do() =>
        Assert.True(Assert.Single(Of("en", "de", A("climate", "Klima")).In("climate protection", "Klimaschutz")).IsTranslated);

    [Fact]
    public void Forbidden_words_are_found_in_their_forms_once_and_not_inside_what_is_allowed()
    {
        var uses = Of("en", "de", A("river", "großer Strom", "Strom")).In("The river, a river.", "Der große Strom und Ströme.").ToList();
        Assert.Equal(2, uses.Count);
        Assert.Equal("Ströme", Assert.Single(uses[0].Forbidden).In("Der große Strom und Ströme."));
        Assert.Empty(uses[1].Forbidden);
    }

    [Fact]
    public void What_is_forbidden_for_one_term_is_free_where_the_term_is_not() =>
        Assert.Empty(Of("en", "de", A("river", "Fluss", "Strom")).In("The power is off.", "Der Strom ist weg."));

    [Fact]
    public void Proposed_terms_and_weak_matches_demand_nothing() =>
        Assert.Empty(Of("de", "en", A("Klima", "climate"), A("Zug", "train") with { Status = TermStatus.Proposed }).In("Klimaschutz im Zug", "x"));
}
