using System.Text.Json;
using System.Text.Json.Nodes;
using ChasPravdy.Translation.Tasks;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Translation.Story;
using Patches = ChasPravdy.History.Replay.MergePatch;

namespace ChasPravdy.Tests.Unit.Translation;

public sealed class TaskChangesTests
{
    [Fact]
    public void The_patches_of_any_events_give_the_document_of_the_state() => AnyWork.Dices.Sample(dices =>
    {
        JsonNode? document = new JsonObject();
        foreach (var (before, _, events, after) in AnyWork.Play(dices))
        {
            var task = before;
            foreach (var e in events)
            {
                var patch = TaskChanges.Of(e, TaskChanges.NeedState(e) ? task : null);
                document = Patches.Apply(document, JsonSerializer.SerializeToElement(patch));
                task = TranslationTaskDecider.Evolve(task, e);
            }

            if (!JsonNode.DeepEquals(document, TaskDocument.Of(after)))
                return false;
        }

        return true;
    }, iter: 2_000);

    [Fact]
    public void Doing_anything_twice_is_harmless() => AnyWork.Dices.Sample(dices =>
        AnyWork.Play(dices).All(step => TranslationTaskDecider.Decide(step.Command, step.After).Count == 0), iter: 2_000);

    [Fact]
    public void Anything_the_newsroom_does_happens_in_these_plays()
    {
        var seen = new HashSet<string>();
        AnyWork.Dices.Sample(
            dices =>
            {
                lock (seen)
                    seen.UnionWith(AnyWork.Play(dices).SelectMany(step => step.Events).Select(e => e.GetType().Name));
            },
            iter: 5_000);
        Assert.Equal(
            typeof(TaskEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(TaskEvent))).Select(t => t.Name).Order(), seen.Order());
    }

    [Fact]
    public void A_claim_that_ended_leaves_nothing_of_itself_in_the_document()
    {
        var document = Replay([Opened, Claimed(), new ClaimReleased(Article, "fr", "t-fr", 1, TaskState.Open)]);
        Assert.Equal("""{"state":"open","revision":1,"epoch":1}""", document["languages"]!["fr"]!["task"]!.ToJsonString());
    }

    [Fact]
    public void A_sentence_that_the_source_no_longer_has_leaves_the_document()
    {
        var document = Replay([Opened, Claimed(), Saved(), SourceChanged(2, Shortened)]);
        Assert.Null(document["languages"]!["fr"]!["text"]!["segments"]![KeyOf(First, "Alle steigen ein.")]);
        Assert.Equal("ER HÄLT.", document["languages"]!["fr"]!["text"]!["segments"]![KeyOf(First, "Er hält.")]!["text"]!.GetValue<string>());
    }

    static JsonNode Replay(IEnumerable<TaskEvent> events)
    {
        var task = TranslationTask.Initial(Guid.Empty);
        JsonNode? document = new JsonObject();
        foreach (var e in events)
        {
            document = Patches.Apply(document, JsonSerializer.SerializeToElement(TaskChanges.Of(e, task)));
            task = TranslationTaskDecider.Evolve(task, e);
        }

        return document!;
    }
}
