using System.Text.Json;
using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;
using ChasPravdy.Site.Articles;
using CsCheck;
using Xunit;
using static ChasPravdy.Tests.Unit.Site.News;

namespace ChasPravdy.Tests.Unit.Site;

/// <summary>Strict groups: all of their editions are visible, or none.</summary>
public sealed class GroupTests
{
    static readonly string[] Three = ["de", "fr", "uk"];

    /// <summary>What a publication may tell in its life, in the order in which it happened: releases, together or alone, and withdrawals.</summary>
    static readonly Gen<IArticleMessage[]> Lives =
        Gen.Select(Gen.Shuffle(Three, 1, 3), Gen.Int[0, 3]).Array[1, 8].Select(steps =>
        {
            var version = 1L;
            return steps.SelectMany(step =>
            {
                var (languages, kind) = step;
                var first = version;
                version += languages.Length;
                return kind switch
                {
                    0 => languages.Select((language, i) => (IArticleMessage)Removed(language, first + i)),
                    1 => languages.Select((language, i) => (IArticleMessage)Published(language, first + i)),
                    _ => Group(first, 1, languages),
                };
            }).ToArray();
        });

    static readonly Gen<IArticleMessage[]> AnyOrder =
        from life in Lives
        from again in Gen.Int[0, life.Length - 1].Select(i => life[i]).Array[0, 6]
        from order in Gen.Shuffle(life.Concat(again).ToArray())
        select order;

    static string Told(Article article) => JsonSerializer.Serialize(
        new { Editions = article.Editions.OrderBy(edition => edition.Key).ToArray(), article.Killed });

    static bool IsShown(Article article, string language, long version) =>
        article.Shown(language) is not null && article.Editions[language].Version == version;

    [Fact]
    public void At_no_step_a_part_of_a_group_is_shown_without_the_rest() => AnyOrder.Sample(messages =>
    {
        var groups = messages.OfType<EditionPublished>().Where(message => message.Group is not null).Select(message => message.Group!).ToList();
        var article = new Article(Id);
        foreach (var message in messages)
        {
            article = article.Hear(message);
            // A member may have gone on since: it was replaced or withdrawn. It must not be missing or older.
            Assert.DoesNotContain(groups, group =>
                group.Any(member => IsShown(article, member.Key, member.Value))
                && group.Any(member => !(article.Editions.GetValueOrDefault(member.Key)?.Version >= member.Value)));
        }
    });

    [Fact]
    public void In_the_end_any_order_shows_what_the_right_order_shows() =>
        Gen.Select(Lives, Gen.Int).Sample((life, seed) =>
        {
            var shuffled = life.Concat(life.Take(3)).ToArray();
            new Random(seed).Shuffle(shuffled);
            var (expected, article) = (After(life), After(shuffled));
            return article.Held.Count == 0 && Told(article) == Told(expected);
        });

    [Fact]
    public void What_was_withdrawn_is_never_shown_whatever_its_group_does() => AnyOrder.Sample(messages =>
    {
        var article = new Article(Id);
        var withdrawn = new Dictionary<string, long>();
        foreach (var message in messages)
        {
            article = article.Hear(message);
            if (message is EditionRemoved removed)
            {
                withdrawn[removed.Language] = Math.Max(removed.Version, withdrawn.GetValueOrDefault(removed.Language));
            }

            Assert.DoesNotContain(withdrawn, gone => article.Shown(gone.Key) is not null && article.Editions[gone.Key].Version <= gone.Value);
        }
    });

    [Fact]
    public void A_kill_in_the_middle_of_a_group_is_final() => AnyOrder.Sample(messages =>
    {
        for (var before = 0; before <= messages.Length; before++)
        {
            var article = After([.. messages.Take(before), Killed(99), .. messages.Skip(before)]);
            Assert.True(article.Killed is not null && article.Held.Count == 0 && Three.All(language => article.Shown(language) is null));
        }
    });

    [Fact]
    public void A_group_waits_for_its_last_edition()
    {
        var group = Group(7, 1, "de", "fr", "uk");
        var waiting = After(group[2], group[0], group[0]);
        Assert.Empty(waiting.Paths);
        Assert.Equal(Three, waiting.Hear(group[1]).Paths.Keys.Order());
    }

    [Fact]
    public void Older_texts_stay_until_the_newer_ones_are_all_here()
    {
        var (older, newer) = (Group(7, 1, "de", "fr"), Group(20, 2, "de", "fr"));
        var waiting = After([.. older, newer[0]]);
        Assert.Equal([1, 1], new[] { "de", "fr" }.Select(language => waiting.Shown(language)!.Revision));
        Assert.Equal([2, 2], new[] { "de", "fr" }.Select(language => waiting.Hear(newer[1]).Shown(language)!.Revision));
    }

    [Fact]
    public void A_member_withdrawn_meanwhile_is_not_waited_for()
    {
        var group = Group(7, 1, "de", "fr");
        var article = After(Removed("fr", 12), group[0]);
        Assert.NotNull(article.Shown("de"));
        Assert.Null(article.Hear(group[1]).Shown("fr"));
    }

    [Fact]
    public void A_newer_group_that_waits_itself_makes_no_older_one_whole()
    {
        var (older, newer) = (Group(7, 1, "de", "fr"), Group(20, 2, "de", "fr"));
        Assert.Empty(After(older[0], newer[1]).Paths);
    }

    [Fact]
    public void A_group_that_a_newer_one_overtook_is_dropped()
    {
        var (older, newer) = (Group(7, 1, "de", "fr", "uk"), Group(20, 2, "de", "fr"));
        var article = After([older[0], older[2], .. newer]);
        Assert.Equal([2, 2, 1], Three.Select(language => article.Shown(language)!.Revision));
        Assert.Empty(article.Held);
        Assert.Same(article, article.Hear(older[1]));
    }
}
