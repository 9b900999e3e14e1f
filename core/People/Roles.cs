namespace Sanwen.Core.People;

/// <summary>What a person may do. The Chinese names are those of the people file's column 角色.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>承办人: answers for matters.</summary>
    Responsible = 1,

    /// <summary>单位负责人: head of a unit, in copy when its people are urged.</summary>
    UnitHead = 2,

    /// <summary>分管领导: supervises a line of work, receives notices, decides applications.</summary>
    SupervisingLeader = 4,

    /// <summary>主要领导: decides what is named in the bulletin.</summary>
    PrincipalLeader = 8,

    /// <summary>督办员: supervision officer, keeps the lists.</summary>
    Officer = 16,

    /// <summary>管理员: administrator of this installation.</summary>
    Administrator = 32,
}
