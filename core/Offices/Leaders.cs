using Sanwen.Core.People;

namespace Sanwen.Core.Offices;

public static class Leaders
{
    /// <summary>Who supervises a matter: its leader while the people file has one of that address, else the first principal leader.</summary>
    public static string? LeaderOf(this Office office, string matter)
    {
        var leader = office.Matters[matter].Leader;
        return leader is not null && office.People.ContainsKey(leader)
            ? leader
            : office.Having(Roles.PrincipalLeader).FirstOrDefault()?.Email;
    }
}
