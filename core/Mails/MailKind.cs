namespace Sanwen.Core.Mails;

public enum MailKind
{
    /// <summary>问询: the month's question.</summary>
    Ask,

    /// <summary>提醒: before due.</summary>
    Reminder,

    /// <summary>催办: after due, the unit's head in copy.</summary>
    Urge,

    /// <summary>督办单: numbered, to the supervising leader.</summary>
    Notice,

    /// <summary>审批: a decision is asked for.</summary>
    Approval,

    /// <summary>通报: the month's bulletin.</summary>
    Bulletin,

    /// <summary>登录: a one-time sign-in link.</summary>
    SignIn,

    /// <summary>The outcome of an application, to who applied.</summary>
    Decided,

    /// <summary>交办: new matters to be acknowledged.</summary>
    NewMatters,

    /// <summary>一竿子督办: a leader asks directly.</summary>
    DirectAsk,

    /// <summary>An assignment not acknowledged in time is chased, once.</summary>
    Chase,

    /// <summary>Told to who sent an assignment: answered, not acknowledged, or not answered in time.</summary>
    Told,
}
