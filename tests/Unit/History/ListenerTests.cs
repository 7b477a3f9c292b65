using ChasPravdy.History.Live;
using Xunit;

namespace ChasPravdy.Tests.Unit.History;

public sealed class ListenerTests
{
    static readonly Guid Article = Guid.NewGuid();

    static WireItem Item(string actor = "ivan", string[]? languages = null, string[]? concerns = null, Guid? article = null) => new(
        7,
        new(1, Guid.NewGuid(), "translation", "claim_taken_away", article ?? Article, languages?[0], new(actor, actor, "editor"), DateTimeOffset.UnixEpoch),
        languages ?? [],
        concerns ?? []);

    [Fact]
    public void Who_asks_for_nothing_special_hears_everything() => Assert.True(new NewsFilter(null, null, null).Lets(Item()));

    [Fact]
    public void Places_without_news_are_for_nobody() => Assert.False(new NewsFilter(null, null, null).Lets(new(7, null, [], [])));

    [Fact]
    public void One_article()
    {
        Assert.True(new NewsFilter(Article, null, null).Lets(Item()));
        Assert.False(new NewsFilter(Article, null, null).Lets(Item(article: Guid.NewGuid())));
    }

    [Fact]
    public void One_language_also_among_several()
    {
        Assert.True(new NewsFilter(null, "fr", null).Lets(Item(languages: ["de", "fr"])));
        Assert.False(new NewsFilter(null, "fr", null).Lets(Item(languages: ["de"])));
        Assert.False(new NewsFilter(null, "fr", null).Lets(Item()));
    }

    [Fact]
    public void Mine_is_what_I_caused_and_what_concerns_me()
    {
        Assert.True(new NewsFilter(null, null, "ivan").Lets(Item()));
        Assert.True(new NewsFilter(null, null, "t-fr").Lets(Item(concerns: ["t-fr"])));
        Assert.False(new NewsFilter(null, null, "tina").Lets(Item(concerns: ["t-fr"])));
    }

    [Fact]
    public async Task Who_does_not_keep_up_is_let_go_after_hearing_what_fitted()
    {
        var (hungUp, left) = (0, 0);
        using var listener = new Listener(new(null, null, null), () => hungUp++, _ => left++);
        var heard = 0;
        while (listener.Hear(Item()))
            Assert.True(++heard < 10_000);
        Assert.Equal(1, hungUp);
        var waiting = 0;
        await foreach (var _ in listener.Waiting.ReadAllAsync(TestContext.Current.CancellationToken))
            waiting++;
        Assert.Equal(heard, waiting);
        listener.Dispose();
        Assert.Equal(1, left);
    }

    [Fact]
    public void What_somebody_does_not_want_to_hear_does_not_wait_for_them()
    {
        using var listener = new Listener(new(Guid.NewGuid(), null, null), () => Assert.Fail("It kept up."), _ => { });
        for (var i = 0; i < 10_000; i++)
            Assert.True(listener.Hear(Item()));
    }
}
