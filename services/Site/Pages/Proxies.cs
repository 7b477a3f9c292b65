using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace ChasPravdy.Site.Pages;

/// <summary>
/// The proxies that end TLS for the site (<c>Site:Proxies</c>: addresses or networks such as <c>10.0.0.0/8</c>, apart by spaces). Only they
/// are believed when they say that a reader came by https, and from where.
/// </summary>
static class Proxies
{
    public static void UseProxies(this WebApplication app)
    {
        var named = (app.Configuration["Site:Proxies"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in named.Select(Network))
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }

    static System.Net.IPNetwork Network(string named) =>
        System.Net.IPNetwork.TryParse(named, out var network) ? network
        : IPAddress.TryParse(named, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException($"Site:Proxies names “{named}”, which is neither an address nor a network.");
}
