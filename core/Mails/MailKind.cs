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

    /// <summary>会商: a unit's head is asked for an opinion on a project issue.</summary>
    Consultation,

    /// <summary>上报: a project issue has come to the next tier. To its secretary, who decides (with a link), and to the tier that it left.</summary>
    Escalation,

    /// <summary>决定: how a tier decided on a project issue, to the branch that acts on it.</summary>
    Decision,

    /// <summary>撤销: a temporary branch has lapsed with its project.</summary>
    Lapse,

    /// <summary>问题整改: a finding is to be verified, rectified or checked.</summary>
    Finding,

    /// <summary>群众诉求: a resident's request is to be handled, or its time has come.</summary>
    Request,

    /// <summary>建议提案: a deputy's proposal is to be answered, assisted with or rated.</summary>
    Proposal,

    /// <summary>共建协议: an agreement is about to expire.</summary>
    Agreement,

    /// <summary>竞标争先: a call is open, nominations are to be scored, funds are granted.</summary>
    Call,

    /// <summary>考核评定: an assessment is to be filled in or scored, or its outcome.</summary>
    Assessment,

    /// <summary>A reply by mail that was not taken, and why; once for each mail replied to.</summary>
    Unclear,
}
