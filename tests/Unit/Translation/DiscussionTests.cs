using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Discussions;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;
using Patches = ChasPravdy.History.Replay.MergePatch;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class DiscussionTests
{
    static readonly Guid First1 = new("01935b5e-0000-7000-8000-0000000000c1"), Other = new("01935b5e-0000-7000-8000-0000000000c2");

    static readonly Spec<Discussion> Talk = new((command, state) => DiscussionDecider.Decide((DiscussionCommand)command, state));

    static readonly AddComment Add = new(Article, "fr", First1, "title", "Which train?", "otto", "Otto", Noon, "t-fr");
    static readonly CommentAdded Added = new(Article, "fr", First1, "title", "Which train?", "otto", "Otto", Noon, "t-fr");
    static readonly CommentResolved Resolved = new(Article, "fr", First1, "t-fr", Noon);
    static readonly CommentReopened Reopened = new(Article, "fr", First1, "otto", Noon);
    static readonly MakeSuggestion Suggest = new(Article, "fr", First1, "title", "Le train arrive", "otto", "Otto", Noon, "t-fr");
    static readonly SuggestionMade Suggested = new(Article, "fr", First1, "title", "Le train arrive", "otto", "Otto", Noon, "t-fr");
    static readonly SuggestionAccepted Accepted1 = new(Article, "fr", First1, "t-fr", Noon);
    static readonly SuggestionRejected Rejected = new(Article, "fr", First1, "t-fr", Noon, "Too free.");

    static ResolveComment Resolve(Guid? id = null) => new(Article, "fr", id ?? First1, "t-fr", Noon);

    static ReopenComment Reopen => new(Article, "fr", First1, "otto", Noon);

    static AcceptSuggestion Accept => new(Article, "fr", First1, "t-fr", Noon);

    static RejectSuggestion Reject => new(Article, "fr", First1, "t-fr", Noon, "Too free.");

    [Fact]
    public void Somebody_comments_a_segment() => Talk.Given().When(Add).Then(Added);

    [Fact]
    public void Commenting_twice_with_one_id_changes_nothing() => Talk.Given(Added).When(Add).ThenNothing();

    [Fact]
    public void A_comment_is_resolved_once()
    {
        Talk.Given(Added).When(Resolve()).Then(Resolved);
        Talk.Given(Added, Resolved).When(Resolve()).ThenNothing();
    }

    [Fact]
    public void A_resolved_comment_is_reopened_once()
    {
        Talk.Given(Added, Resolved).When(Reopen).Then(Reopened);
        Talk.Given(Added, Resolved, Reopened).When(Reopen).ThenNothing();
    }

    [Fact]
    public void What_nobody_said_cannot_be_resolved() =>
        Assert.Throws<NotFoundException>(() => Talk.Decide(Resolve(Other), Talk.Fold([Added])));

    [Fact]
    public void Somebody_suggests_a_translation() => Talk.Given().When(Suggest).Then(Suggested);

    [Fact]
    public void Suggesting_twice_with_one_id_changes_nothing() => Talk.Given(Suggested).When(Suggest).ThenNothing();

    [Fact]
    public void A_suggestion_is_accepted_once()
    {
        Talk.Given(Suggested).When(Accept).Then(Accepted1);
        Talk.Given(Suggested, Accepted1).When(Accept).ThenNothing();
    }

    [Fact]
    public void A_suggestion_is_rejected_once_with_a_reason()
    {
        Talk.Given(Suggested).When(Reject).Then(Rejected);
        Talk.Given(Suggested, Rejected).When(Reject).ThenNothing();
    }

    [Fact]
    public void A_decision_on_a_suggestion_stands()
    {
        Talk.Given(Suggested, Rejected).When(Accept).ThenBreaks("This suggestion was rejected: Too free.");
        Talk.Given(Suggested, Accepted1).When(Reject).ThenBreaks("This suggestion was accepted already; save another text instead.");
    }

    [Fact]
    public void A_talk_has_an_end() => Talk.Given([.. Enumerable.Range(0, 2_000).Select(_ => Added with { Comment = Guid.NewGuid() })]).When(Add)
        .ThenBreaks("This translation has 2,000 comments already; no more are taken.");

    [Fact]
    public void The_patches_say_what_was_said()
    {
        JsonNode? document = new JsonObject();
        foreach (var e in new DiscussionEvent[] { Added, Resolved, Reopened, Suggested, Rejected })
            document = Patches.Apply(document, JsonSerializer.SerializeToElement(DiscussionRelay.Changes(e)));
        var french = document!["languages"]!["fr"]!;
        Assert.Equal("Which train?", (string?)french["comments"]![First1.ToString()]!["text"]);
        Assert.Null(french["comments"]![First1.ToString()]!["resolved"]);
        Assert.Equal("Too free.", (string?)french["suggestions"]![First1.ToString()]!["rejected"]!["reason"]);
    }

    [Fact]
    public void It_concerns_the_holder_and_who_spoke_before_and_a_decision_whose_words_it_is_about()
    {
        var talk = Talk.Fold([Added with { By = "marta" }, Added with { Comment = Other, Key = "lead", By = "nina" }, Suggested]);
        Assert.Equal(["marta", "t-fr"], DiscussionRelay.Concerned(Added, talk));
        Assert.Equal(["marta"], DiscussionRelay.Concerned(Resolved, talk));
        Assert.Equal(["t-fr"], DiscussionRelay.Concerned(Suggested, talk));
        Assert.Equal(["otto"], DiscussionRelay.Concerned(Rejected, talk));
    }
}
