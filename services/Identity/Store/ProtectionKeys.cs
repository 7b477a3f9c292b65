using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ChasPravdy.Identity.Store;

/// <summary>Keeps the data-protection keys in the database, so that a restart signs nobody out.</summary>
public sealed class ProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<IdentityContext>();
        return [.. store.ProtectionKeys.Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<IdentityContext>();
        store.ProtectionKeys.Add(new() { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        store.SaveChanges();
    }
}
