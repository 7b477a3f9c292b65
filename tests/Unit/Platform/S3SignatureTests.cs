using ChasPravdy.Platform;
using Xunit;

namespace ChasPravdy.Tests.Unit.Platform;

/// <summary>The examples of Amazon's own documentation, "Signature Calculations for the Authorization Header".</summary>
public sealed class S3SignatureTests
{
    const string Nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    static readonly DateTimeOffset Then = new(2013, 5, 24, 0, 0, 0, TimeSpan.Zero);
    static readonly S3Account Account = new("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

    [Fact]
    public void A_request_for_a_part_of_an_object() => Assert.Equal(
        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
        S3Signature.Authorization(
            "GET",
            "/test.txt",
            new Dictionary<string, string>
            {
                ["x-amz-date"] = "20130524T000000Z",
                ["range"] = "bytes=0-9",
                ["host"] = "examplebucket.s3.amazonaws.com",
                ["x-amz-content-sha256"] = Nothing,
            },
            Nothing,
            Account,
            Then));

    [Fact]
    public void An_object_that_is_put_under_a_name_to_be_encoded() => Assert.EndsWith(
        "Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
        S3Signature.Authorization(
            "PUT",
            "/test$file.text",
            new Dictionary<string, string>
            {
                ["host"] = "examplebucket.s3.amazonaws.com",
                ["date"] = "Fri, 24 May 2013 00:00:00 GMT",
                ["x-amz-date"] = "20130524T000000Z",
                ["x-amz-storage-class"] = "REDUCED_REDUNDANCY",
                ["x-amz-content-sha256"] = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
            },
            "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
            Account,
            Then),
        StringComparison.Ordinal);
}
