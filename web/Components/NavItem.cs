using Sanwen.Core.People;

namespace Sanwen.Web.Components;

/// <summary>An entry of the main navigation. <paramref name="For"/>: the roles that see it; none means everybody signed in.</summary>
public sealed record NavItem(string Address, string Title, Roles For = Roles.None)
{
    private const Roles Staff = Roles.Officer | Roles.Administrator;

    public static readonly IReadOnlyList<NavItem> All =
    [
        new("/", "总览"),
        new("/waiting", "待我办理"),
        new("/months/current", "本月"),
        new("/projects", "重点项目"),
        new("/branches", "支部"),
        new("/issues", "问题"),
        new("/programmes", "专项"),
        new("/people", "人员", Staff | Roles.UnitHead | Roles.SupervisingLeader | Roles.PrincipalLeader),
        new("/import", "导入", Staff),
        new("/outbox", "发件箱", Staff),
        new("/policy", "规则"),
    ];

    public static IEnumerable<NavItem> Of(Person user) => All.Where(i => i.For == Roles.None || user.Is(i.For));
}
