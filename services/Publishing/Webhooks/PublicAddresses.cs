using System.Net;
using System.Net.Sockets;

namespace ChasPravdy.Publishing.Webhooks;

/// <summary>Tells addresses of the Internet from those inside somebody's network, which nothing here may be made to call.</summary>
public static class PublicAddresses
{
    // What RFC 6890 and its registry keep for other purposes.
    static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // IPv6 addresses that stand for an IPv4 address: NAT64 at the end, 6to4 after the first two bytes.
    static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96"), SixToFour = IPNetwork.Parse("2002::/16");

    public static bool IsPublic(IPAddress address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => IsPublic(address.MapToIPv4()),
        { AddressFamily: AddressFamily.InterNetworkV6 } when Nat64.Contains(address) => IsPublic(new IPAddress(address.GetAddressBytes()[12..])),
        { AddressFamily: AddressFamily.InterNetworkV6 } when SixToFour.Contains(address) => IsPublic(new IPAddress(address.GetAddressBytes()[2..6])),
        _ => !Special.Any(network => network.Contains(address)),
    };
}
