using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Sanwen.Web.Access;

/// <summary>Whom a limit counts as one.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>An IPv4 address, however it is written; of IPv6 the network, as its subscriber has every address in it to choose from.</summary>
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => new IPAddress([.. address.GetAddressBytes().Take(NetworkBytes), .. new byte[NetworkBytes]]).ToString(),
        var address => address.ToString(),
    };
}
