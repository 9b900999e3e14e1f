namespace Sanwen.Core.Findings;

/// <summary>What a mail about a finding is for.</summary>
public enum FindingNews
{
    /// <summary>To the officers: found, and to be verified.</summary>
    Reported,

    /// <summary>To who is to rectify: dispatched.</summary>
    Dispatched,

    /// <summary>To who is to rectify: due soon.</summary>
    Reminder,

    /// <summary>To who is to rectify, the unit's heads in copy: overdue.</summary>
    Urge,

    /// <summary>To the supervising leader: overdue.</summary>
    Notice,

    /// <summary>To the officers: a unit objects.</summary>
    Objected,

    /// <summary>To the unit that objected: another one has it.</summary>
    Reassigned,

    /// <summary>To the unit that objected: it keeps it.</summary>
    Kept,

    /// <summary>To the officers: rectified, and to be checked.</summary>
    Rectified,

    /// <summary>To who is to rectify: sent back.</summary>
    Returned,

    /// <summary>To who rectified it and who found it: closed.</summary>
    Closed,

    /// <summary>To who found it: dismissed.</summary>
    Dismissed,

    /// <summary>To the officers: their own step is late.</summary>
    OfficeUrge,

    /// <summary>To somebody who reports: the personal link.</summary>
    Invited,
}
