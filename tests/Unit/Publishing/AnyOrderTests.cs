using System.Text.Json;
using ChasPravdy.Contracts;
using ChasPravdy.Publishing.Publications;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Publishing.Story;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class AnyOrderTests
{
    static readonly PublicationCommand[] Messages =
        [.. Readied(1), .. Readied(2, "A first correction."), .. Readied(3, "A second correction."), Translated("de", 3, version: 99, hash: "again")];

    static readonly Gen<PublicationCommand[]> Shuffled =
        from duplicates in Gen.Int[0, Messages.Length - 1].Select(i => Messages[i]).Array[0, 12]
        from order in Gen.Shuffle(Messages.Concat(duplicates).ToArray())
        select order;

    // Versions and places in the stream tell in which order things came; everything else must not.
    static string Told(Publication publication) => JsonSerializer.Serialize(PublicationView.Of(publication) with { Version = 0 });

    [Fact]
    public void Any_order_and_duplication_of_messages_gives_the_same_publication() =>
        Shuffled.Sample(messages => Told(After(messages)) == Told(After(Messages)));

    [Fact]
    public void After_any_order_all_six_can_be_released_with_the_newest_texts() =>
        Shuffled.Sample(messages =>
        {
            var released = After([.. messages, Release(AllSix)]);
            return Languages.All.All(language => released.StateOf(language) == EditionState.Published)
                && released.Editions["de"].Shown!.TextHash == "again";
        });

    [Fact]
    public void Nothing_that_arrives_after_a_kill_changes_anything() =>
        Gen.Select(Shuffled, Gen.Int[0, Messages.Length]).Sample((messages, before) =>
        {
            var killed = After([.. messages.Take(before), Kill()]);
            var later = After([.. messages.Take(before), Kill(), .. messages.Skip(before), GiveUp, Due(Noon.AddYears(1))]);
            return killed.Version == later.Version && Languages.All.All(language => later.StateOf(language) == EditionState.Killed);
        });

    [Fact]
    public void An_article_given_up_is_closed_whenever_the_message_comes() =>
        Gen.Select(Shuffled, Gen.Int[0, Messages.Length]).Sample((messages, before) =>
        {
            var closed = After([.. messages.Take(before), GiveUp, .. messages.Skip(before)]);
            return Told(closed) == Told(After([.. Messages, GiveUp]));
        });
}
