using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sanwen.Core.Import;

namespace Sanwen.Functions.Hosting;

/// <summary>Who the platform says has signed in: its header <c>X-MS-CLIENT-PRINCIPAL</c>, JSON in base64.</summary>
internal sealed record ClientPrincipal(
    [property: JsonPropertyName("auth_typ")] string? Provider,
    [property: JsonPropertyName("claims")] IReadOnlyList<ClientPrincipal.Claim>? Claims)
{
    /// <summary>All headers of the platform's word begin so.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private const string EntraId = "aad";

    /// <summary>Where Entra ID tells addresses, the most deliberate first. Long names are what the platform makes of some short ones.</summary>
    private static readonly string[] Addresses = ["preferred_username", "emails", "email", ClaimTypes.Email, "upn", ClaimTypes.Upn];

    public sealed record Claim(
        [property: JsonPropertyName("typ")] string? Type,
        [property: JsonPropertyName("val")] string? Value);

    /// <summary>The addresses of who came in by Entra ID, in lower case; null when the text is no such header, or of another provider.</summary>
    public static IReadOnlyList<string>? ReadAddresses(string text)
    {
        try
        {
            var principal = JsonSerializer.Deserialize<ClientPrincipal>(Convert.FromBase64String(text));
            if (!string.Equals(principal?.Provider, EntraId, StringComparison.OrdinalIgnoreCase)) return null;
            var claims = principal!.Claims ?? [];
            return [.. Addresses.SelectMany(type => claims.Where(c => c?.Type == type)).Select(Address).OfType<string>().Distinct()];
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string? Address(Claim claim) => EmailAddress.TryNormalize(claim.Value ?? "", out var address) ? address : null;
}
