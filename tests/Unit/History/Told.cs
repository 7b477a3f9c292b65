using System.Security.Cryptography;
using System.Text;
using ChasPravdy.Contracts.History;

namespace ChasPravdy.Tests.Unit.History;

/// <summary>Facts as the services tell them.</summary>
static class Told
{
    public static readonly Guid Article = Guid.Parse("019ab3f4-5c00-7000-8000-000000000001");
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The fact at one place of one stream: the same each time, its event id made from its place.</summary>
    public static ArticleFact Fact(string stream, long version, string changes = "{}", DateTimeOffset? at = null) => new(
        Article, EventId(stream, version), "drafting", stream, version, "article_saved", at ?? Morning.AddMinutes(version),
        new Actor("olena", "Olena", "author"), $"command-{version}", null, "4bf92f3577b34da6a3ce929d0e0e4736", Json.Element(changes));

    public static Guid EventId(string stream, long version) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{stream}/{version}")).AsSpan(0, 16));
}
