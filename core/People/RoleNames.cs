namespace Sanwen.Core.People;

public static class RoleNames
{
    public static readonly IReadOnlyList<(Roles Role, string Name)> All =
    [
        (Roles.Responsible, "承办人"),
        (Roles.UnitHead, "单位负责人"),
        (Roles.SupervisingLeader, "分管领导"),
        (Roles.PrincipalLeader, "主要领导"),
        (Roles.Officer, "督办员"),
        (Roles.Administrator, "管理员"),
    ];

    public static Roles? Find(string name) =>
        All.Where(r => r.Name == name).Select(r => (Roles?)r.Role).FirstOrDefault();

    /// <summary>The names of all roles held, joined by 、 as in the people file.</summary>
    public static string Text(this Roles roles) => string.Join('、', All.Where(r => roles.HasFlag(r.Role)).Select(r => r.Name));
}
