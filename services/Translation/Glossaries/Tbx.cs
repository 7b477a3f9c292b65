namespace ChasPravdy.Translation.Glossaries;

/// <summary>
/// TermBase eXchange: ISO 30042:2019, dialect TBX-Basic, and its predecessor ISO 30042:2008, which many tools still read. What the dialect
/// has no category for is written as <c>projectSubset</c>, which it leaves to the project.
/// </summary>
public static class Tbx
{
    public const string Namespace = "urn:iso:std:iso:30042:ed-2";

    /// <summary>Where the dialect's modules have their elements in the style that names categories by tags (DCT).</summary>
    public const string Modules = "http://www.tbxinfo.net/ns/";

    public const string MediaType = "application/x-tbx";

    public const string Status = "administrativeStatus", Preferred = "preferredTerm-admn-sts", Admitted = "admittedTerm-admn-sts",
        Deprecated = "deprecatedTerm-admn-sts";

    /// <summary>The category that is the project's own, and what is said in it.</summary>
    public const string Project = "projectSubset", FirstLetter = "case: first letter", Exact = "case: exact", Proposed = "status: proposed",
        Blocking = "check: blocking";
}
