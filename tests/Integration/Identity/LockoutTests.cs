namespace ChasPravdy.Tests.Integration.Identity;

public sealed class LockoutTests(IdentityUnderTest identity) : IClassFixture<IdentityUnderTest>
{
    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var wrong = await identity.SignIn("andrii", "guessed");
        var unknown = await identity.SignIn("nobody", "newsroom-demo");
        Assert.Equal((400, "invalid_grant"), (wrong.Status, (string?)wrong.Answer["error"]));
        Assert.Equal(wrong.Answer.ToJsonString(), unknown.Answer.ToJsonString());
    }

    [Fact]
    public async Task Five_failures_lock_the_account_for_a_while()
    {
        for (var failure = 0; failure < 5; failure++) await identity.SignIn("otto", "guessed");
        var locked = await identity.SignIn("otto");
        Assert.Equal((400, "invalid_grant"), (locked.Status, (string?)locked.Answer["error"]));

        await identity.Sql("update people set locked_until = locked_until - interval '5 minutes' where name = 'otto'");
        Assert.Equal(200, (await identity.SignIn("otto")).Status);
    }

    [Fact]
    public async Task Guesses_made_side_by_side_lock_as_well()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => identity.SignIn("olena", "guessed")));
        Assert.Equal(400, (await identity.SignIn("olena")).Status);
        Assert.Equal(200, (await identity.SignIn("ivan")).Status);
    }

    [Fact]
    public async Task A_success_forgets_the_failures_before_it()
    {
        for (var round = 0; round < 3; round++)
        {
            for (var failure = 0; failure < 4; failure++) await identity.SignIn("pavlo", "guessed");
            Assert.Equal(200, (await identity.SignIn("pavlo")).Status);
        }
    }

    [Fact]
    public async Task Successes_are_never_held_back()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => identity.SignIn("tina")));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
    }
}
