using System.IO.Compression;
using System.Text;
using ChasPravdy.Site.Pages;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ChasPravdy.Tests.Unit.Site;

/// <summary>Conditional requests and encodings, as RFC 9110 has them.</summary>
public sealed class PageTests
{
    static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"Рядок {i}. ")));
    static readonly string[] Encodings = ["br", "gzip", ""];
    static readonly Page Article = new(StatusCodes.Status200OK, Text);
    static readonly string Tag = TestStand.Answer(Article, _ => { }).Response.Headers.ETag.ToString();

    public static TheoryData<string, bool> Known => new()
    {
        { Tag, true },
        { Tag[2..], true }, // compared weakly
        { $"\"other\", {Tag}", true },
        { $"  \"a,b\" ,W/\"x\",  {Tag[2..]}", true },
        { "*", true },
        { "\"other\"", false },
        { Tag[2..].Trim('"'), false },
        { $"\"x{Tag[3..]}", false },
        { "", false },
        { "nonsense, \"", false },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void What_a_reader_has_already_is_not_sent_again(string sent, bool isKnown)
    {
        var (response, body) = TestStand.Answer(Article, request => request.Headers.IfNoneMatch = sent);
        Assert.Equal(isKnown ? StatusCodes.Status304NotModified : StatusCodes.Status200OK, response.StatusCode);
        Assert.Equal(isKnown, body.Length == 0);
        Assert.Equal((Tag, "Accept-Encoding"), (response.Headers.ETag.ToString(), response.Headers.Vary.ToString()));
        Assert.NotEmpty(response.Headers.CacheControl.ToString());
    }

    [Fact]
    public void A_list_may_come_in_several_lines() => Assert.Equal(
        StatusCodes.Status304NotModified,
        TestStand.Answer(Article, request => request.Headers.IfNoneMatch = new(["\"one\"", Tag])).Response.StatusCode);

    [Fact]
    public void Any_list_that_holds_the_tag_is_known_and_no_other() =>
        Gen.Select(Gen.String[Gen.Char["abc,*/ W"], 0, 6].List[0, 5], Gen.Bool, Gen.Bool).Sample((others, holds, weak) =>
        {
            var tags = others.Select(other => $"\"{other}\"").ToList();
            if (holds)
            {
                tags.Insert(tags.Count / 2, weak ? Tag : Tag[2..]);
            }

            var status = TestStand.Answer(Article, request => request.Headers.IfNoneMatch = string.Join(", ", tags)).Response.StatusCode;
            return status == (holds ? 304 : 200);
        });

    [Fact]
    public void What_is_gone_stays_gone_for_those_who_have_it() => Assert.Equal(
        StatusCodes.Status410Gone,
        TestStand.Answer(new(StatusCodes.Status410Gone, Text), request => request.Headers.IfNoneMatch = Tag).Response.StatusCode);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData("br;q=0.000, gzip", "gzip")]
    [InlineData("br;q=0.5, gzip;q=0.8", "gzip")]
    [InlineData("br ; q=0.5,gzip;q=0.5", "br")]
    [InlineData("*", "br")]
    [InlineData("*;q=0", null)]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("identity, br;q=0.5", null)]
    [InlineData("identity;q=0.5, gzip", "gzip")]
    [InlineData("identity;q=0, gzip;q=0.1", "gzip")]
    [InlineData("deflate, zstd", null)]
    [InlineData("br;q=much", null)]
    [InlineData("br;q=7", null)]
    [InlineData("brotli", null)]
    [InlineData(";;q=,,,=", null)]
    public void The_encoding_is_the_one_that_the_reader_likes_best(string? accepted, string? encoding)
    {
        var (response, body) = TestStand.Answer(new(StatusCodes.Status200OK, Text), request => request.Headers.AcceptEncoding = accepted);
        Assert.Equal(encoding ?? "", response.Headers.ContentEncoding.ToString());
        Assert.Equal(body.Length, response.Headers.ContentLength);
        Assert.Equal(Text, Decoded(body, encoding));
        Assert.Equal(Tag, response.Headers.ETag.ToString());
    }

    [Fact]
    public void A_page_is_the_same_in_every_encoding_in_whatever_order_they_are_asked_for() =>
        Gen.Int[0, 2].Select(i => Encodings[i]).Array[1, 12].Sample(asked =>
        {
            var page = new Page(StatusCodes.Status200OK, Text);
            return asked.All(encoding =>
                Decoded(TestStand.Answer(page, request => request.Headers.AcceptEncoding = encoding).Body, encoding).AsSpan().SequenceEqual(Text));
        });

    [Theory]
    [InlineData("br")]
    [InlineData("")]
    public void HEAD_has_the_headers_of_GET_and_no_body(string encoding)
    {
        var get = TestStand.Answer(Article, request => request.Headers.AcceptEncoding = encoding);
        var head = TestStand.Answer(Article, request =>
        {
            request.Method = HttpMethods.Head;
            request.Headers.AcceptEncoding = encoding;
        });
        Assert.Empty(head.Body);
        Assert.Equal(get.Response.Headers.OrderBy(header => header.Key), head.Response.Headers.OrderBy(header => header.Key));
    }

    [Fact]
    public void Browsers_are_told_what_not_to_do()
    {
        var headers = TestStand.Answer(Article, _ => { }).Response.Headers;
        var policy = headers.ContentSecurityPolicy.ToString();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.NotEmpty(headers["Referrer-Policy"].ToString());
        Assert.NotEmpty(headers["Permissions-Policy"].ToString());
        Assert.Empty(headers.StrictTransportSecurity.ToString());
        Assert.NotEmpty(TestStand.Answer(Article, request => request.Scheme = "https").Response.Headers.StrictTransportSecurity.ToString());
    }

    static byte[] Decoded(byte[] body, string? encoding)
    {
        using var copy = new MemoryStream();
        using Stream stream = encoding switch
        {
            "br" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
            _ => new MemoryStream(body),
        };
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
