using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Translation.Xliff;

/// <summary>What both specifications call the states that a translation goes through here.</summary>
/// <remarks>
/// | here | 1.2 state | 2.1 state |
/// | not translated | (no target) | initial |
/// | translated, work goes on | translated | translated |
/// | by a machine, or for another source | needs-review-translation | translated |
/// | submitted | needs-review-translation | translated |
/// | approved by a reviewer | signed-off | final |
/// </remarks>
static class XliffStates
{
    /// <summary>Before our own values of attributes that others may extend.</summary>
    public const string Prefix = "chas-pravdy";

    public static string In12(XliffUnit unit, TaskState task) => task switch
    {
        TaskState.Approved => "signed-off",
        TaskState.Submitted => "needs-review-translation",
        _ when unit.Outdated || unit.Origin == Origin.Machine => "needs-review-translation",
        _ => "translated",
    };

    public static string? QualifierIn12(Origin? origin) => origin switch
    {
        Origin.Memory => "leveraged-tm",
        Origin.Machine => "leveraged-mt",
        _ => null,
    };

    public static string In21(XliffUnit unit, TaskState task) => (unit.Target, task) switch
    {
        (null, _) => "initial",
        (_, TaskState.Approved) => "final",
        _ => "translated",
    };

    public static string? SubStateIn21(Origin? origin) => origin switch
    {
        Origin.Memory => $"{Prefix}:memory",
        Origin.Machine => $"{Prefix}:machine",
        _ => null,
    };

    /// <summary>True when the tool says that nobody has translated it yet, whatever stands in the target.</summary>
    public static bool IsUntouched(string? state) => state is "new" or "needs-translation" or "initial";

    public static Origin OriginOf(string? qualifierOrSubState) => qualifierOrSubState switch
    {
        "leveraged-tm" or "leveraged-inherited" or "leveraged-repository" or "exact-match" or "fuzzy-match" or "id-match" or $"{Prefix}:memory" =>
            Origin.Memory,
        "leveraged-mt" or "mt-suggestion" or $"{Prefix}:machine" => Origin.Machine,
        _ => Origin.Human,
    };
}
