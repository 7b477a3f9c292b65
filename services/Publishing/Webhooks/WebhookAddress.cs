using System.Net;
using ChasPravdy.Platform;

namespace ChasPravdy.Publishing.Webhooks;

/// <summary>Which addresses a webhook may have. What its name leads to is looked at again whenever it is called.</summary>
public static class WebhookAddress
{
    const int Longest = 2000;

    /// <exception cref="InvalidFieldsException">It may not be called.</exception>
    public static Uri Read(string text, bool allowThisMachine, FieldErrors errors)
    {
        if (text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0)
        {
            errors.Add("url", "Write an absolute https address.");
            return new("https://nowhere.invalid/");
        }

        errors.Require(url.UserInfo.Length == 0 && url.Fragment.Length == 0, "url", "Leave out user names and fragments.");
        if (allowThisMachine && IsThisMachine(url.IdnHost))
        {
            errors.Require(url.Scheme is "http" or "https", "url", "Write an http or https address.");
            return url;
        }

        errors.Require(url.Scheme == "https", "url", "Write an https address.");
        errors.Require(
            !IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address) || PublicAddresses.IsPublic(address),
            "url", "This address is inside a private network.");
        return url;
    }

    public static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "::1" or "[::1]";
}
