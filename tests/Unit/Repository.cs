namespace ChasPravdy.Tests.Unit;

/// <summary>The working copy that the tests run in.</summary>
static class Repository
{
    public static readonly string Root = Find();

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChasPravdy.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
