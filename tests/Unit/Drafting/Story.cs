using ChasPravdy.Contracts;
using ChasPravdy.Drafting.Articles;

namespace ChasPravdy.Tests.Unit.Drafting;

/// <summary>An article and the people around it, for tests to tell stories with.</summary>
static class Story
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    public static readonly ArticleText First = Text("Über den Fluss");
    public static readonly ArticleText Second = Text("Über den großen Fluss");

    public static readonly ArticleDrafted Drafted = new(First, "olena", Now);
    public static readonly ArticleSaved Saved = new(Second, "otto", Now);
    public static readonly ArticleSubmitted Submitted = new("olena", Now);
    public static readonly ArticleReturned Returned = new("Who says so?", "ivan", Now);
    public static readonly ArticleApproved Approved = new(1, Hash(First), "ivan", Now);
    public static readonly ArticleWentLive Live = new(1, Now);
    public static readonly ArticleReopened Reopened = new("The river is longer.", "ivan", Now);
    public static readonly ArticleAbandoned Abandoned = new("Nothing came of it.", "ivan", Now);
    public static readonly ArticleStruck Struck = new("A hoax.", Now);

    public static readonly Spec<Article> Spec = new((command, article) => ArticleDecider.Decide((ArticleCommand)command, article));

    public static ArticleText Text(string title, string body = "Ein Satz.", string language = "de") =>
        new(language, title, "", body, BodyReader.Read(body, _ => { }), ["asia"], new InformationSource("dpa", null), "Chas Pravdy");

    public static string Hash(ArticleText text) => ChasPravdy.Platform.TextHash.Of(text.ToEdition());

    public static SaveArticle Save(ArticleText text, string by = "olena") => new(text, by, Now);

    public static ApproveArticle Approve(string by = "ivan", ArticleText? text = null) => new(Hash(text ?? First), by, Now);
}
