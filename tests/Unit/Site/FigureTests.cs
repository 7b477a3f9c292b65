using System.Text.Json;
using ChasPravdy.Contracts;
using ChasPravdy.Site.Pages;
using Xunit;
using static ChasPravdy.Tests.Unit.Site.News;

namespace ChasPravdy.Tests.Unit.Site;

public sealed class FigureTests
{
    const string River = "0198c1f0-0000-5000-8000-000000000001";

    static Block Image(string caption = "Der *Ob*", string alt = "Ein \"Fluss\"", string credit = "Foto: Olena", int width = 1200, int height = 800) =>
        new(BlockKind.Image, caption) { Picture = new(new(River), width, height, alt, credit) };

    static string Html(params Block[] blocks) => Blocks.ToHtml(blocks).ToString();

    [Fact]
    public void A_picture_comes_in_sizes_with_its_words_and_its_credit() => Assert.Equal(
        $"""
        <figure>
        <picture>
        <source type="image/webp" srcset="/media/{River}/480.webp 480w, /media/{River}/960.webp 960w, /media/{River}/1200.webp 1200w" sizes="(min-width: 46rem) 44rem, calc(100vw - 2.5rem)">
        <img src="/media/{River}/960.jpg" srcset="/media/{River}/480.jpg 480w, /media/{River}/960.jpg 960w, /media/{River}/1200.jpg 1200w" sizes="(min-width: 46rem) 44rem, calc(100vw - 2.5rem)" width="1200" height="800" alt="Ein &quot;Fluss&quot;" fetchpriority="high" decoding="async">
        </picture>
        <figcaption>Der <em>Ob</em> <span class="credit">Foto: Olena</span></figcaption>
        </figure>

        """,
        Html(Image()));

    [Fact]
    public void A_picture_that_leaves_the_site_says_where_it_comes_from()
    {
        var html = Blocks.ToHtml([Image()], "https://news.example").ToString();
        Assert.Contains($"src=\"https://news.example/media/{River}/960.jpg\"", html, StringComparison.Ordinal);
        Assert.Equal(html.Split("/media/").Length, html.Split("https://news.example/media/").Length);
    }

    [Fact]
    public void Only_the_first_picture_is_hurried()
    {
        var html = Html(new(BlockKind.Paragraph, "a"), Image(), new(BlockKind.Paragraph, "b"), Image());
        Assert.Equal(1, html.Split("fetchpriority=\"high\"").Length - 1);
        Assert.Equal(1, html.Split("loading=\"lazy\"").Length - 1);
        Assert.True(html.IndexOf("fetchpriority", StringComparison.Ordinal) < html.IndexOf("loading=", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_without_words_beside_it_has_no_caption() =>
        Assert.DoesNotContain("figcaption", Html(Image(caption: "", credit: "")), StringComparison.Ordinal);

    [Theory]
    [InlineData(100, new[] { 100 })]
    [InlineData(480, new[] { 480 })]
    [InlineData(481, new[] { 480, 481 })]
    [InlineData(2400, new[] { 480, 960, 1600, 2400 })]
    [InlineData(8000, new[] { 480, 960, 1600, 2400 })]
    public void No_size_is_larger_than_the_picture(int width, int[] widths) => Assert.Equal(widths, PlacedPicture.WidthsOf(width));

    [Fact]
    public void A_picture_from_elsewhere_is_led_to_and_not_loaded()
    {
        var html = Html(new Block(BlockKind.Image, "Ein Fluss", Url: "https://example.org/a.jpg"));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/a.jpg\" rel=\"nofollow noopener\">example.org</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_are_told_of_pictures()
    {
        var text = Text("de") with { Blocks = [new(BlockKind.Paragraph, "Ein Satz."), Image(width: 3000, height: 2000), Image(caption: "", credit: "")] };
        var page = PageOf(Published("de", 9, text: text));
        Assert.Contains($"<meta property=\"og:image\" content=\"{Origin}media/{River}/1600.jpg\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image:height\" content=\"1067\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image:alt\" content=\"Ein &quot;Fluss&quot;\">", page, StringComparison.Ordinal);
        var json = page.Split("<script type=\"application/ld+json\">")[1].Split("</script>")[0];
        var images = JsonDocument.Parse(json).RootElement.GetProperty("image");
        Assert.Equal(2, images.GetArrayLength());
        Assert.Equal(("Der Ob", "Foto: Olena", 1067), (
            images[0].GetProperty("caption").GetString(), images[0].GetProperty("creditText").GetString(), images[0].GetProperty("height").GetInt32()));
        Assert.False(images[1].TryGetProperty("caption", out _));
        Assert.DoesNotContain("og:image", PageOf(Published("de", 9)), StringComparison.Ordinal);
    }
}
