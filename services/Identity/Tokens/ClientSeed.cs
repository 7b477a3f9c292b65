using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace ChasPravdy.Identity.Tokens;

/// <summary>Makes the stored clients those that the configuration names, no more and no fewer.</summary>
public sealed class ClientSeed(Clients clients, IOpenIddictApplicationManager applications)
{
    public async Task Plant(CancellationToken ct)
    {
        var wanted = clients.All.Select(Describe).ToDictionary(client => client.ClientId!);
        var stored = new List<object>();
        await foreach (var application in applications.ListAsync(cancellationToken: ct)) stored.Add(application);
        foreach (var application in stored)
        {
            var id = await applications.GetClientIdAsync(application, ct);
            if (wanted.Remove(id!, out var description))
                await applications.UpdateAsync(application, description, ct);
            else
                await applications.DeleteAsync(application, ct);
        }
        foreach (var description in wanted.Values) await applications.CreateAsync(description, ct);
    }

    static OpenIddictApplicationDescriptor Describe(Client client)
    {
        var description = new OpenIddictApplicationDescriptor
        {
            ClientId = client.Id,
            ClientSecret = client.Secret,
            ClientType = client.Secret is null ? ClientTypes.Public : ClientTypes.Confidential,
            // Every client is the newsroom's own: nobody is asked whether they trust it.
            ConsentType = ConsentTypes.Implicit,
            DisplayName = client.Name,
        };
        description.Permissions.UnionWith([Permissions.Endpoints.Token, Permissions.Scopes.Profile, Permissions.Scopes.Roles]);
        description.Permissions.UnionWith(client.Kind switch
        {
            ClientKind.Machine => [Permissions.GrantTypes.ClientCredentials],
            ClientKind.CommandLine => [Permissions.GrantTypes.Password, Permissions.GrantTypes.RefreshToken],
            _ =>
            [
                Permissions.Endpoints.Authorization, Permissions.Endpoints.EndSession, Permissions.Endpoints.Revocation,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
            ],
        });
        if (client.Kind == ClientKind.Browser) description.Requirements.Add(Requirements.Features.ProofKeyForCodeExchange);
        description.RedirectUris.UnionWith(client.RedirectUris);
        description.PostLogoutRedirectUris.UnionWith(client.PostLogoutRedirectUris);
        return description;
    }
}
