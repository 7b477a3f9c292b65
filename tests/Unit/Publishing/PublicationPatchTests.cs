using System.Text.Json.Nodes;
using ChasPravdy.Platform;
using ChasPravdy.Publishing.Publications;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Publishing.Story;

namespace ChasPravdy.Tests.Unit.Publishing;

public sealed class PublicationPatchTests
{
    static readonly PublicationCommand[] Possible =
    [
        .. Readied(), .. Readied(2, "A correction."), Release(AllSix).Independently(), Release("de", "uk").Independently().At(Noon.AddHours(1)),
        Due(Noon.AddHours(2)), Release("fr").Independently().Embargoed(Noon.AddHours(3)), Cancel, Embargo(Noon.AddHours(4)), Lift,
        new GiveArticleOrders(new(true, true, "pavlo", Noon)), new LiftArticleOrders("pavlo", Noon), Withdraw("de"), Withdraw("uk"), Kill(), GiveUp,
    ];

    [Fact]
    public void Patches_applied_one_after_another_give_the_publication_as_it_is() =>
        Gen.Int[0, Possible.Length - 1].Select(i => Possible[i]).Array[1, 40].Sample(commands =>
        {
            var (publication, replayed) = (Publication.Initial(Id), new JsonObject());
            foreach (var fact in commands.SelectMany(command => Facts(command, publication)))
            {
                var next = PublicationDecider.Evolve(publication, fact);
                Merge(replayed, PublicationPatch.Between(publication, next));
                publication = next;
            }

            var whole = new JsonObject();
            Merge(whole, PublicationPatch.Between(Publication.Initial(Id), publication with { Version = Math.Max(1, publication.Version) }));
            return publication.Version == 0 || JsonNode.DeepEquals(whole, replayed);

            IReadOnlyList<PublicationEvent> Facts(PublicationCommand command, Publication _) => Attempt(command, publication);
        });

    [Fact]
    public void A_text_that_waits_to_replace_a_published_one_is_shown_as_next()
    {
        var view = PublicationView.Of(After([.. Readied(), Release("de"), .. Readied(2)])).Editions["de"];
        Assert.Equal((EditionState.Outdated, 1, new NextText(2, "de-2")), (view.State, view.Revision, view.Next));
    }

    [Fact]
    public void A_patch_takes_away_what_is_no_longer_said()
    {
        var ordered = After([Source(), new GiveArticleOrders(new(true, false, "pavlo", Noon)), Source(2), Release("uk")]);
        Assert.Null(ordered.Editions["uk"].Shown!.Order);
        var before = After([Source(), new GiveArticleOrders(new(true, false, "pavlo", Noon)), Source(2)]);
        var released = PublicationDecider.Decide(Release("uk"), before).OfType<EditionReleased>().Single();
        var patch = PublicationPatch.Between(before, PublicationDecider.Evolve(before, released))["languages"]!["uk"]!["edition"]!.AsObject();
        Assert.True(patch.ContainsKey("order"));
        Assert.Null(patch["order"]);
    }

    [Fact]
    public void A_patch_says_only_what_changed()
    {
        var before = After([.. Readied(), Release("de", "fr")]);
        var after = PublicationDecider.Evolve(before, new EditionWithdrawn("de", "Wrong.", "pavlo", Noon));
        Assert.Equal("""{"languages":{"de":{"edition":{"state":"withdrawn","reason":"Wrong."}}}}""", PublicationPatch.Between(before, after).ToJsonString());
    }

    static IReadOnlyList<PublicationEvent> Attempt(PublicationCommand command, Publication publication)
    {
        try
        {
            return PublicationDecider.Decide(command, publication);
        }
        catch (RuleBrokenException)
        {
            return [];
        }
    }

    // RFC 7396, section 2.
    static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            switch (value)
            {
                case null:
                    target.Remove(name);
                    break;
                case JsonObject members:
                    var inner = target[name] as JsonObject ?? [];
                    target[name] = inner.Parent is null ? inner : inner.DeepClone();
                    Merge((JsonObject)target[name]!, members);
                    break;
                default:
                    target[name] = value.DeepClone();
                    break;
            }
        }
    }
}
