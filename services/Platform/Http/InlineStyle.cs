using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace ChasPravdy.Platform;

/// <summary>A style sheet sent inside each page, so that a page is one request, and allowed there by its hash.</summary>
public sealed class InlineStyle
{
    /// <summary>Reads the embedded resource of this logical name.</summary>
    public InlineStyle(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"{assembly} has no resource {name}.", nameof(name)));
        Css = reader.ReadToEnd();
        Source = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";
    }

    /// <summary>What belongs between the style tags, character by character.</summary>
    public string Css { get; }

    /// <summary>The source for <c>style-src</c> of a Content-Security-Policy (CSP 3, section 2.3.1).</summary>
    public string Source { get; }
}
