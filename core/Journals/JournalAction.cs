namespace Sanwen.Core.Journals;

public enum JournalAction
{
    Imported,
    Changed,
    Opened,
    Asked,
    Missed,
    Replied,
    Reminded,
    Urged,
    Noticed,
    ApprovalAsked,
    Applied,
    Approved,
    Returned,
    Withdrawn,
    Lapsed,
    Reopened,
    Acknowledged,
    Chased,
    Told,
    SubstituteSet,
    BulletinSent,
    AddressMarked,
    AddressCleared,
}
