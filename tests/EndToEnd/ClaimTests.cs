using ChasPravdy.Tests.Client;

namespace ChasPravdy.Tests.EndToEnd;

public sealed class ClaimTests(RunningNewsroom running)
{
    [Fact]
    public async Task Of_fifty_claims_at_once_one_wins_and_forty_nine_are_told_who_holds_it()
    {
        var article = await running.WorkflowFor("de").Approve(Stories.In("de"));
        var people = new[] { running.Newsroom.Person("t-uk"), running.Newsroom.Person("tina") };
        await people[0].Translations.WhenThere(article.Id, "uk");
        foreach (var person in people)
        {
            await person.Token();
        }

        // Two people who both pressed the button twenty-five times: the winner's other presses find the claim theirs already.
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            try
            {
                var task = await people[i % 2].Translations.Claim(article.Id, "uk");
                return (Person: i % 2, Epoch: (long?)task.Claim!.Epoch, Refusal: (ProblemException?)null);
            }
            catch (ProblemException refusal)
            {
                return (Person: i % 2, Epoch: null, Refusal: refusal);
            }
        }));

        var winners = answers.Where(answer => answer.Epoch is not null).ToList();
        Assert.Single(winners.Select(answer => answer.Person).Distinct());
        Assert.All(winners, answer => Assert.Equal(1, answer.Epoch));
        Assert.All(answers.Where(answer => answer.Person != winners[0].Person), answer => Assert.Equal(409, answer.Refusal!.Status));
        var facts = await Account.Settles(running, article.Id);
        Assert.Single(facts, fact => fact.Type == "translation_claimed");
    }
}
