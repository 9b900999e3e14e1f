namespace Sanwen.Core.Requests;

/// <summary>What a mail about a request tells.</summary>
public enum RequestNews
{
    /// <summary>It is the reader's to handle.</summary>
    ToHandle,

    /// <summary>A wish is to be claimed.</summary>
    ToClaim,

    /// <summary>Nobody claimed the wish, so it is the reader's.</summary>
    Unclaimed,

    /// <summary>The resident was not satisfied, and has it done again.</summary>
    ToRedo,

    /// <summary>The promised date is near.</summary>
    Reminder,

    /// <summary>The promised date has passed.</summary>
    Urge,

    /// <summary>The same, to the head of the handler's unit.</summary>
    UrgeHead,

    /// <summary>The same, to the supervising leader.</summary>
    Told,

    /// <summary>Somebody wants the reader to take it over.</summary>
    Offered,

    Accepted,

    Refused,

    Withdrawn,
}
