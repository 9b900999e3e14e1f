namespace Sanwen.Web.Access;

/// <summary>Addresses to go on to that come from outside.</summary>
public static class LocalAddress
{
    /// <summary>
    /// The address when it is a path of this site, else the start page: nobody is led away by a forged link. Escaped, as every address
    /// that the site makes is: what is not could not stand in a header.
    /// </summary>
    public static string Or(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.All(c => c is > ' ' and <= '~') ? address : "/";
}
