using System.Security.Cryptography;
using System.Text;
using ChasPravdy.Site.Pages;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ChasPravdy.Tests.Unit.Site;

/// <summary>How often pages are rendered, and how much of them is kept.</summary>
public sealed class PageMemoryTests
{
    static readonly string[] Encodings = ["br", "gzip", ""];

    static Page NewPage(int number) =>
        new(StatusCodes.Status200OK, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200).Select(i => $"{number}/{i} "))));

    static Page NewPage() => NewPage(RandomNumberGenerator.GetInt32(1000));

    [Fact]
    public async Task A_page_that_many_ask_for_at_once_is_rendered_once()
    {
        var (renders, mayEnd) = (0, new TaskCompletionSource());
        var slot = new PageSlot(async _ =>
        {
            Interlocked.Increment(ref renders);
            await mayEnd.Task;
            return NewPage();
        });
        var readers = Enumerable.Range(0, 100).Select(_ => slot.Rendered(new(1_000_000))).ToArray();
        mayEnd.SetResult();
        var pages = await Task.WhenAll(readers);
        Assert.All(pages, page => Assert.Same(pages[0], page));
        Assert.Equal(1, renders);
        Assert.Same(pages[0], slot.Page);
    }

    [Fact]
    public async Task A_rendering_that_fails_is_tried_again_for_the_next_reader()
    {
        var renders = 0;
        var slot = new PageSlot(_ => renders++ == 0 ? throw new InvalidOperationException() : Task.FromResult(NewPage()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => slot.Rendered(new(1_000_000)));
        Assert.NotNull(await slot.Rendered(new(1_000_000)));
    }

    [Fact]
    public async Task What_is_kept_never_exceeds_the_budget_by_more_than_what_is_being_read()
    {
        const int Budget = 100_000;
        var budget = new PageBudget(Budget);
        var slots = Enumerable.Range(0, 1_000).Select(number => new PageSlot(_ => Task.FromResult(NewPage(number)))).ToArray();
        var random = new Random(1);
        for (var i = 0; i < 5_000; i++)
        {
            var slot = slots[random.Next(slots.Length)];
            var page = slot.Page ?? await slot.Rendered(budget);
            TestStand.Answer(page, request => request.Headers.AcceptEncoding = Encodings[random.Next(3)]);
            Assert.InRange(budget.Spent, 0, Budget + 10_000);
        }

        Assert.True(slots.Count(slot => slot.Page is not null) > 10);
    }

    [Fact]
    public async Task What_is_borne_is_what_is_kept()
    {
        var budget = new PageBudget(long.MaxValue);
        var slot = new PageSlot(_ => Task.FromResult(NewPage(1)));
        var page = await slot.Rendered(budget);
        var plain = budget.Spent;
        TestStand.Answer(page, request => request.Headers.AcceptEncoding = "br");
        Assert.InRange(budget.Spent, 1, plain - 1); // the plain bytes, which nobody asked for, are gone
        TestStand.Answer(page, request => request.Headers.AcceptEncoding = "");
        Assert.True(budget.Spent > plain);
        slot.Empty();
        Assert.Equal(0, budget.Spent);
        TestStand.Answer(page, request => request.Headers.AcceptEncoding = "gzip"); // by one who still reads it
        Assert.Equal(0, budget.Spent);
    }

    [Fact]
    public async Task Where_memory_is_short_pages_are_kept_in_one_encoding_and_are_the_same_in_all()
    {
        var budget = new PageBudget(long.MaxValue);
        var slot = new PageSlot(_ => Task.FromResult(NewPage(1)));
        var page = await slot.Rendered(budget);
        var text = TestStand.Answer(page, request => request.Headers.AcceptEncoding = "").Body;
        foreach (var encoding in Encodings)
        {
            TestStand.Answer(page, request => request.Headers.AcceptEncoding = encoding);
        }

        var before = budget.Spent;
        Assert.True(slot.Shrink());
        Assert.True(budget.Spent < before / 2);
        Assert.False(slot.Shrink());
        Assert.Equal(text, TestStand.Answer(page, request => request.Headers.AcceptEncoding = "").Body);
        Assert.True(slot.Shrink());
        slot.Empty();
        Assert.Equal(0, budget.Spent);
    }

    [Fact]
    public async Task Pages_that_are_read_outlive_those_that_are_not()
    {
        var budget = new PageBudget(50_000);
        var hot = new PageSlot(_ => Task.FromResult(NewPage(0)));
        await hot.Rendered(budget);
        for (var number = 1; number < 500; number++)
        {
            Assert.NotNull(hot.Page);
            await new PageSlot(_ => Task.FromResult(NewPage(1))).Rendered(budget);
        }
    }
}
