using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ChasPravdy.Platform;

/// <summary>Where objects are kept: a setting, the same for whoever writes and whoever reads them.</summary>
public static class StorageSetup
{
    /// <summary>
    /// Adds <see cref="IObjectStorage"/>: the bucket of an S3-compatible store where <c>Storage:S3:Address</c> is set, with <c>Bucket</c>,
    /// <c>AccessKey</c>, <c>SecretKey</c> and <c>Region</c> beside it; else the folder <c>Storage:Folder</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static void AddObjectStorage(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (settings["Storage:S3:Address"] is not { Length: > 0 } address)
        {
            var folder = settings.Required("Storage:Folder");
            builder.Services.AddSingleton<IObjectStorage>(_ => new FileStorage(folder));
            return;
        }

        var bucket = settings.Required("Storage:S3:Bucket");
        var account = new S3Account(
            settings.Required("Storage:S3:AccessKey"), settings.Required("Storage:S3:SecretKey"), settings.Required("Storage:S3:Region"));
        builder.Services.AddSingleton<IObjectStorage>(
            services => new S3Storage(new Uri(address), bucket, account, services.GetRequiredService<TimeProvider>()));
    }
}
