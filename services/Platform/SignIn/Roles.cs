namespace ChasPravdy.Platform;

/// <summary>What people may be; also the names of the authorization policies.</summary>
public static class Roles
{
    /// <summary>Writes articles.</summary>
    public const string Author = "author";

    /// <summary>Approves source texts and hands out tasks.</summary>
    public const string Editor = "editor";

    /// <summary>Translates into the languages of the claim <c>translates</c>.</summary>
    public const string Translator = "translator";

    /// <summary>Approves translations into the languages of the claim <c>reviews</c>.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Releases, withdraws and kills.</summary>
    public const string Publisher = "publisher";

    /// <summary>Reads the history of everything.</summary>
    public const string Auditor = "auditor";

    /// <summary>Manages people.</summary>
    public const string Administrator = "administrator";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = [Author, Editor, Translator, Reviewer, Publisher, Auditor, Administrator];
}
