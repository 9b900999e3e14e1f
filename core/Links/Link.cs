namespace Sanwen.Core.Links;

/// <summary>What a link's page is for. A token made for one purpose opens no other page.</summary>
public enum LinkPurpose
{
    /// <summary>Answer a round (<c>/a/…</c>).</summary>
    Answer,

    /// <summary>Decide an approval (<c>/d/…</c>).</summary>
    Decide,

    /// <summary>Acknowledge or answer an assignment (<c>/r/…</c>).</summary>
    Respond,

    /// <summary>Read a bulletin (<c>/b/…</c>).</summary>
    Bulletin,

    /// <summary>Give an opinion on a project issue (<c>/c/…</c>).</summary>
    Consult,

    /// <summary>Decide on a project issue as a tier's secretary (<c>/e/…</c>).</summary>
    Rule,

    /// <summary>Go on with a project issue as its own secretary: close it, consult, report it up (<c>/h/…</c>).</summary>
    Handle,

    /// <summary>Act on a finding: verify, rectify, object (<c>/f/…</c>).</summary>
    Rectify,

    /// <summary>Handle a resident's request (<c>/q/…</c>).</summary>
    Serve,

    /// <summary>Answer or assist with a deputy's proposal (<c>/p/…</c>).</summary>
    Propose,

    /// <summary>Rate how a proposal was answered (<c>/v/…</c>).</summary>
    Rate,

    /// <summary>Keep an agreement: renew, end, log what was done (<c>/g/…</c>).</summary>
    Keep,

    /// <summary>Nominate oneself for a call, or score its nominations (<c>/j/…</c>).</summary>
    Judge,

    /// <summary>Fill in or score an assessment (<c>/s/…</c>).</summary>
    Assess,

    /// <summary>Subscribe to one's due dates (<c>/ics/….ics</c>).</summary>
    Calendar,

    /// <summary>Sign in once (<c>/signin/…</c>).</summary>
    SignIn,
}

/// <summary>Everything that a signed token says.</summary>
/// <param name="Instance">The id of the round, approval, assignment, month, issue or sign-in that it opens; a consultation or decision with its number after a <c>#</c>.</param>
/// <param name="Person">The address of the person it was sent to.</param>
/// <param name="Expires">From this moment on the page only says that the link has expired. Whole seconds.</param>
public sealed record Link(LinkPurpose Purpose, string Instance, string Person, DateTimeOffset Expires);
