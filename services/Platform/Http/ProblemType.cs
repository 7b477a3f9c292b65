namespace ChasPravdy.Platform;

/// <summary>The types of the newsroom's problem details (RFC 9457, section 3.1.1).</summary>
public static class ProblemType
{
    /// <summary>What every type starts with.</summary>
    public const string Base = "https://chas-pravdy.example/problems/";
}
