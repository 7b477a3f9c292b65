using ChasPravdy.Contracts;
using ChasPravdy.Platform;
using ChasPravdy.Translation.Checks;
using ChasPravdy.Translation.Tasks;
using CsCheck;
using static ChasPravdy.Tests.Unit.Translation.Story;

namespace ChasPravdy.Tests.Unit.Translation;

/// <summary>Anything that people and messages may do to a task, in any order, sensible or not.</summary>
static class AnyWork
{
    /// <summary>A command as dice: what, by whom, on which text, with what epoch, after how many minutes.</summary>
    public readonly record struct Dice(int What, int Who, int Text, int Epoch, int Minutes);

    public static readonly Gen<Dice[]> Dices = Gen.Select(
        Gen.Int[0, 19], Gen.Int[0, 2], Gen.Int[0, 6], Gen.Int[0, 9], Gen.Int[0, 40], (what, who, text, epoch, minutes) =>
            new Dice(what, who, text, epoch, minutes)).Array[0, 60];

    static readonly string[] People = ["t-fr", "tina", "r-fr"];

    static readonly EditionText[] Texts =
        [First, Second, Retitled, Shortened, Reordered, First with { Lead = "" }, Text("Der Zug kommt", "", "Ja. Ja. Ja.")];

    public static TaskCommand Command(Dice dice, TranslationTask task, DateTimeOffset now)
    {
        var by = People[dice.Who];
        // Mostly the holder with the current epoch, else nothing would ever get done.
        var epoch = dice.Epoch == 0 ? task.Epoch - 1 : dice.Epoch == 1 ? task.Epoch + 1 : task.Epoch;
        var holder = dice.Epoch > 2 ? task.ClaimedBy ?? task.LastClaimedBy ?? by : by;
        return dice.What switch
        {
            0 => Apply(1 + dice.Epoch, Texts[dice.Text]) with { At = now },
            1 or 2 => new ClaimTask(by, by, now, Lease),
            3 => new RenewClaim(holder, epoch, now, Lease),
            4 => new ReleaseClaim(holder, epoch, now),
            5 or 6 => new SaveSegments(holder, epoch, now, Lease, Some(task, dice)),
            7 => new SaveSegments(holder, epoch, now, Lease, Some(task, dice with { Text = 0 })),
            8 or 9 => new SubmitTranslation(holder, epoch, now),
            10 => new ApproveTranslation(by, by, task.TextHash ?? "none", now),
            11 => new ReturnTranslation(by, $"Comment {dice.Text}"),
            12 => dice is { Epoch: 0, Text: 0 } ? new CancelTranslation(Article, "fr", CancelCause.Killed, "No.") : new ExpireClaim(now),
            13 => new AssignTask(by, "ivan", now, Lease),
            14 => new TakeAwayTask("ivan", dice.Text == 0 ? null : "Otherwise it will be late."),
            15 => new SetDeadline(Noon.AddHours(dice.Text), "ivan"),
            16 => new LiftDeadline("ivan"),
            17 => new NoteReleaseTime(dice.Text == 0 ? null : Noon.AddHours(dice.Text), dice.Minutes),
            18 => new DismissCheck(holder, epoch, now, AnyKey(task, dice), "ending", $"Reason {dice.Text % 2}", NoTerms.Instance),
            _ => new WithdrawDismissal(holder, epoch, now, AnyKey(task, dice), "ending"),
        };
    }

    /// <summary>Plays the dice; what is refused changes nothing.</summary>
    public static IEnumerable<(TranslationTask Before, TaskCommand Command, IReadOnlyList<TaskEvent> Events, TranslationTask After)> Play(
        Dice[] dices)
    {
        var (task, now) = (TranslationTask.Initial(TranslationTask.IdOf(Article, "fr")), Noon);
        var opening = true;
        foreach (var dice in dices)
        {
            now = now.AddMinutes(dice.Minutes);
            TaskCommand command = opening ? Apply(1 + (dice.Epoch / 3), Texts[dice.Text]) : Command(dice, task, now);
            opening = false;
            if (Decide(command, task) is not { } events)
                continue;
            var after = events.Aggregate(task, TranslationTaskDecider.Evolve);
            yield return (task, command, events, after);
            task = after;
        }
    }

    static IReadOnlyList<TaskEvent>? Decide(TaskCommand command, TranslationTask task)
    {
        try
        {
            return TranslationTaskDecider.Decide(command, task);
        }
        catch (RuleBrokenException)
        {
            return null;
        }
    }

    static string AnyKey(TranslationTask task, Dice dice) => task.Segments().Select(s => s.Key).ElementAtOrDefault(dice.Minutes % 5) ?? "title";

    static IReadOnlyList<SavedSegment> Some(TranslationTask task, Dice dice) =>
        [.. task.Segments().Where((_, i) => dice.Text == 0 || (i + dice.Minutes) % 2 == 0)
            .Select(s => new SavedSegment(s.Key, $"{s.Text.ToUpperInvariant()} {dice.Who}", (Origin)(dice.Minutes % 3),
                Score: dice.Minutes % 3 == 1 ? 80 + dice.Who : null,
                Engine: dice.Minutes % 3 == 2 ? "libre" : null,
                SuggestedBy: dice is { Minutes: 3, Epoch: > 5 } ? "nina" : null))];
}
