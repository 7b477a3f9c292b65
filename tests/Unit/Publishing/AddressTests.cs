using ChasPravdy.Publishing.Publications;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Publishing.Story;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class AddressTests
{
    static NoteTranslation Headed(string title, int revision) =>
        new(revision, $"{title} {revision}", Text("de", revision) with { Title = title }, Noon, revision * 4);

    static PublicationCommand[] Headed(int revision, string title) => [Source(revision), Headed(title, revision)];

    static ShownText Shown(params IEnumerable<PublicationCommand> commands) => After(commands).Editions["de"].Shown!;

    [Fact]
    public void A_new_headline_gives_a_new_address_of_the_same_day_and_the_old_one_is_kept()
    {
        var shown = Shown([.. Headed(1, "Ein Fluss"), Release("de"), .. Headed(2, "Zwei Flüsse"), Release("de").SentAt(Noon.AddDays(3))]);
        Assert.Equal("/de/2026/11/23/zwei-fluesse-deadbeef", shown.Path);
        Assert.Equal(["/de/2026/11/23/ein-fluss-deadbeef"], shown.FormerPaths);
        Assert.Equal(Noon, shown.PublishedAt);
    }

    [Fact]
    public void A_headline_that_reads_the_same_in_an_address_changes_nothing()
    {
        var shown = Shown([.. Headed(1, "Ein Fluss"), Release("de"), .. Headed(2, "Ein Fluß!"), Release("de")]);
        Assert.Equal("/de/2026/11/23/ein-fluss-deadbeef", shown.Path);
        Assert.Empty(shown.FormerPaths);
    }

    [Fact]
    public void An_address_stays_through_withdrawal_and_return()
    {
        var shown = Shown([.. Headed(1, "Ein Fluss"), Release("de"), Withdraw("de"), Release("de").SentAt(Noon.AddDays(3))]);
        Assert.Equal("/de/2026/11/23/ein-fluss-deadbeef", shown.Path);
        Assert.Empty(shown.FormerPaths);
    }

    [Fact]
    public void Whatever_headlines_follow_one_another_old_addresses_are_all_kept_and_the_newest_is_none_of_them() =>
        Gen.Int[0, 4].Array[1, 12].Sample(headlines =>
        {
            var shown = Shown(headlines.Index().SelectMany(
                IEnumerable<PublicationCommand> (headline) => [.. Headed(headline.Index + 1, $"Schlagzeile {headline.Item}"), Release("de")]));
            string[] all = [.. shown.FormerPaths, shown.Path];
            return all.Length == headlines.Distinct().Count() && all.Distinct().Count() == all.Length
                && shown.Path.EndsWith($"schlagzeile-{headlines[^1]}-deadbeef", StringComparison.Ordinal);
        });

    [Fact]
    public void Two_articles_with_one_headline_on_one_day_have_two_addresses()
    {
        Guid[] ids = [.. Enumerable.Range(0, 1000).Select(_ => Guid.CreateVersion7(Noon))];
        Assert.Equal(ids.Length, ids.Select(id => EditionPath.Of("en", Noon, "One headline", id)).Distinct().Count());
    }
}
