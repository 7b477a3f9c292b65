using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ChasPravdy.Platform;

/// <summary>Where objects are kept: a setting, the same for whoever writes and whoever reads them.</summary>
public static class StorageSetup
{
    /// <summary>Adds <see cref="IObjectStorage"/>: the folder <c>Storage:Folder</c>.</summary>
    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public static void AddObjectStorage(this WebApplicationBuilder builder)
    {
        var folder = builder.Configuration.Required("Storage:Folder");
        builder.Services.AddSingleton<IObjectStorage>(_ => new FileStorage(folder));
    }
}
