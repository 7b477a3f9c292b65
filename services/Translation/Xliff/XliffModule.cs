using ChasPravdy.Translation.Tasks;

namespace ChasPravdy.Translation.Xliff;

public static class XliffModule
{
    public static void AddXliff(this IServiceCollection services) => services.AddScoped<XliffAidsFinder>();

    public static void MapXliff(this WebApplication app)
    {
        var task = app.MapTask();
        task.MapExportXliff();
        task.MapImportXliff();
    }
}
