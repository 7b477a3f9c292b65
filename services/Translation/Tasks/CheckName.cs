using ChasPravdy.Platform;
using ChasPravdy.Translation.Checks;

namespace ChasPravdy.Translation.Tasks;

static class CheckName
{
    /// <exception cref="InvalidFieldsException">There is no such check.</exception>
    public static void Require(string check)
    {
        if (!EveryCheck.Ids.Contains(check))
            throw new InvalidFieldsException("check", $"The check must be one of {string.Join(", ", EveryCheck.Ids)}.");
    }
}
