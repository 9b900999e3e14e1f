using Sanwen.Core.People;

namespace Sanwen.Core.Import;

/// <summary>The roles of one person in one cell, joined by 、 or what people type instead.</summary>
internal static class RoleText
{
    private static readonly char[] Separators = ['、', ',', '，', ';', '；', '/', '／', ' ', '\u3000', '\u00A0', '\n', '\r', '\t'];

    public static readonly string Allowed = $"应为 {string.Join('、', RoleNames.All.Select(r => r.Name))}，多个用“、”连接";

    /// <summary>All roles named; null when one is not known, with its name.</summary>
    public static Roles? Read(string text, out string unknown)
    {
        var roles = Roles.None;
        unknown = "";
        foreach (var name in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (RoleNames.Find(name) is not { } role)
            {
                unknown = name;
                return null;
            }

            roles |= role;
        }

        return roles;
    }
}
