using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Core.Agreements;

/// <summary>结对共建协议: one of the office's branches and a counterpart have promised each other something for a term.</summary>
public sealed record Agreement : Entity
{
    /// <summary>The office's own number (编号).</summary>
    public required string Key { get; init; }

    /// <summary>本方组织: the unit of the office that signed.</summary>
    public required string Unit { get; init; }

    public required string Counterpart { get; init; }

    public required CounterpartLevel Level { get; init; }

    /// <summary>The post to ask for at the counterpart, never a person's name or number.</summary>
    public string Contact { get; init; } = "";

    public required DateOnly SignedOn { get; init; }

    /// <summary>The first day of the present term.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of the present term.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What is promised, item by item.</summary>
    public IReadOnlyList<string> Promises { get; init; } = [];

    /// <summary>The address of who keeps it on our side.</summary>
    public required string Responsible { get; init; }

    /// <summary>The terms before the present one, oldest first.</summary>
    public IReadOnlyList<AgreementTerm> Terms { get; init; } = [];

    /// <summary>What was done under it, oldest first.</summary>
    public IReadOnlyList<AgreementActivity> Activities { get; init; } = [];

    public AgreementEnding? Ending { get; init; }

    /// <summary>The last rung that has fired in the present term, in days from its last day (negative: before); null for none.</summary>
    public int? Told { get; init; }

    /// <summary>When its person was last written to about it.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>The first day of the last quarter in which it was looked at for want of activity.</summary>
    public DateOnly? Quarter { get; init; }

    public override string Id => IdOf(Key);

    /// <summary>How the ids of all agreements begin.</summary>
    public const string Prefix = "agreement-";

    public static string IdOf(string key) => $"{Prefix}{key}";

    /// <summary>The day of the last activity; the first day of the first term where there was none.</summary>
    public DateOnly LastActive() => Activities.Count > 0 ? Activities.Max(a => a.Day) : FirstDay();

    public DateOnly FirstDay() => Terms.Count > 0 ? Terms[0].From : From;
}

/// <summary>Where the counterpart stands.</summary>
public enum CounterpartLevel
{
    /// <summary>省.</summary>
    Province,

    /// <summary>市.</summary>
    City,

    /// <summary>区.</summary>
    District,
}

/// <summary>A term that was renewed.</summary>
public sealed record AgreementTerm(DateOnly From, DateOnly To, DateTimeOffset RenewedAt, Actor By);

/// <param name="People">How many took part, 1 to 100,000.</param>
/// <param name="By">The address of who entered it; the responsible person where a list brought it.</param>
public sealed record AgreementActivity(DateOnly Day, string Words, int People, string By);

public sealed record AgreementEnding(DateOnly On, string Reason, Actor By);
