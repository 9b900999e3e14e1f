namespace Sanwen.Web.Access;

/// <summary>Addresses to go on to that come from outside.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is a path of this site, else the start page: nobody is led away by a forged link.</summary>
    public static string Or(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
