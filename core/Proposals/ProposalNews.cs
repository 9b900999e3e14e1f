namespace Sanwen.Core.Proposals;

/// <summary>On what occasion a mail about a proposal is sent.</summary>
public enum ProposalNews
{
    /// <summary>交办, to who answers.</summary>
    HandedOver,

    /// <summary>To who answers, before the limit.</summary>
    Reminder,

    /// <summary>To who answers, past the limit; the unit's heads in copy.</summary>
    Urge,

    /// <summary>To who answers: the longer limit was agreed to.</summary>
    Extended,

    /// <summary>会办, to the head of a unit that assists.</summary>
    Assist,

    AssistReminder,

    /// <summary>To who answers: a unit that assists is late.</summary>
    AssistLate,

    /// <summary>To who answers: all units that assist have given their opinions.</summary>
    Assisted,

    /// <summary>To the proposer: answered, and to be rated.</summary>
    Rate,

    RateReminder,

    /// <summary>To who answers: rated, and nothing is to be answered anew.</summary>
    Rated,

    /// <summary>To who answers: rated so that it is to be answered anew.</summary>
    Redo,

    /// <summary>To who answers: nobody rated it in time.</summary>
    Unrated,
}
