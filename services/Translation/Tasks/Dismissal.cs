using System.Security.Cryptography;
using ChasPravdy.Platform;

namespace ChasPravdy.Translation.Tasks;

/// <summary>The holder looked at what a check found in a segment, and says why it stands.</summary>
/// <param name="Key">The segment.</param>
/// <param name="Check">The check.</param>
/// <param name="Reason">Why it stands.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When.</param>
/// <param name="Texts">What source and translation were then: when either changes, the check counts again.</param>
public sealed record Dismissal(string Key, string Check, string Reason, string By, DateTimeOffset At, string Texts)
{
    /// <summary>Names a source with its translation: SHA-256 of both as a canonical JSON array, 64 lower-case hex digits.</summary>
    public static string NameOf(string source, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Bytes<string[]>([source, text])));
}
