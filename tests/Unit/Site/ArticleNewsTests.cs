using System.Text.Json;
using ChasPravdy.Contracts;
using ChasPravdy.Site.Articles;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Site.News;

namespace ChasPravdy.Tests.Unit.Site;

public sealed class ArticleNewsTests
{
    static readonly IArticleMessage[] Messages =
    [
        Published("uk", 9), Published("de", 10), Published("fr", 11), Owed("uk", 14, 2), Owed("de", 15, 2), Owed("fr", 16, 2),
        Published("uk", 20, 2), Removed("fr", 21), Published("de", 22, 2), Owed("uk", 25, 3), Removed("de", 27), Published("de", 30, 2),
    ];

    static readonly Gen<IArticleMessage[]> Shuffled =
        from duplicates in Gen.Int[0, Messages.Length - 1].Select(i => Messages[i]).Array[0, 12]
        from order in Gen.Shuffle(Messages.Concat(duplicates).ToArray())
        select order;

    // How often it changed depends on the order; what readers see must not.
    static string Told(Article article) => JsonSerializer.Serialize(new
    {
        Editions = article.Editions.OrderBy(edition => edition.Key).ToArray(),
        Owed = article.CorrectionsOwed.OrderBy(owed => owed.Key).ToArray(),
        article.Killed,
    });

    [Fact]
    public void Any_order_and_duplication_gives_the_same_article() =>
        Shuffled.Sample(messages => Told(After(messages)) == Told(After(Messages)));

    [Fact]
    public void A_kill_is_final_whenever_it_comes() =>
        Gen.Select(Shuffled, Gen.Int[0, Messages.Length]).Sample((messages, before) =>
        {
            var after = After([.. messages.Take(before), Killed(40), .. messages.Skip(before)]);
            return after.Killed is not null && Languages.All.All(language => after.Shown(language) is null) && after.Editions.Count == 0;
        });

    [Fact]
    public void A_message_that_comes_again_changes_nothing() => Shuffled.Sample(messages =>
    {
        var article = After(messages);
        return Messages.All(message => ReferenceEquals(article.Hear(message), article));
    });

    [Fact]
    public void An_older_text_never_replaces_a_newer_one() =>
        Assert.Equal(2, After(Published("de", 20, 2), Published("de", 9)).Shown("de")!.Revision);

    [Fact]
    public void A_withdrawn_edition_stays_away_when_its_publication_arrives_late() =>
        Assert.Null(After(Removed("de", 12), Published("de", 9)).Shown("de"));

    [Fact]
    public void A_withdrawn_edition_comes_back_when_it_is_released_again() =>
        Assert.NotNull(After(Published("de", 9), Removed("de", 12), Published("de", 15)).Shown("de"));

    [Fact]
    public void A_correction_is_owed_until_it_arrives()
    {
        Assert.True(After(Published("de", 9), Owed("de", 12, 2)).OwesCorrection("de"));
        Assert.True(After(Owed("de", 12, 2), Published("de", 9)).OwesCorrection("de"));
        Assert.False(After(Published("de", 9), Owed("de", 12, 2), Published("de", 15, 2)).OwesCorrection("de"));
        Assert.False(After(Published("fr", 9), Owed("de", 12, 2)).OwesCorrection("fr"));
    }
}
