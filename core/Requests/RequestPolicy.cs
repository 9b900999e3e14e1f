namespace Sanwen.Core.Requests;

/// <summary>What residents may ask an office for, and by when it is answered. Everything is due at the policy's time of the day.</summary>
public sealed record RequestPolicy
{
    /// <summary>None: the office takes no requests.</summary>
    public IReadOnlyList<RequestChannel> Channels { get; init; } = [];

    /// <summary>The communities and villages to choose from.</summary>
    public IReadOnlyList<string> Communities { get; init; } = [];

    /// <summary>The handler is reminded that many working days before the promised day, 1…15.</summary>
    public int RemindWorkingDaysBefore { get; init; } = 1;

    /// <summary>The handler is urged, and the unit's head told, that many working days after it, 1…15.</summary>
    public int UrgeWorkingDaysAfter { get; init; } = 1;

    /// <summary>The supervising leader is told that many working days after it; more than for urging, at most 30.</summary>
    public int TellWorkingDaysAfter { get; init; } = 3;

    /// <summary>How often a resident who is not satisfied may have it done again, 0…3.</summary>
    public int Redos { get; init; } = 1;

    /// <summary>By when it is then answered, in working days, 2…60.</summary>
    public int RedoWorkingDays { get; init; } = 5;

    /// <summary>An answer that nobody rates for that many days is closed, 1…90.</summary>
    public int RateWithinDays { get; init; } = 15;

    /// <summary>Personal data is erased that many days after closing, 0…3650.</summary>
    public int EraseAfterDays { get; init; } = 90;

    /// <summary>And of what the resident withdrew, 0…3650.</summary>
    public int EraseWithdrawnAfterDays { get; init; } = 7;

    public RequestPhotos Photos { get; init; } = new(3, 5);

    public RequestChannel? Channel(string key) => Channels.FirstOrDefault(c => c.Key == key);

    /// <summary>The channel's name; the key itself where the rules no longer have it.</summary>
    public string NameOf(string key) => Channel(key)?.Name ?? key;
}

/// <summary>A way to ask: 区长直通车, 群众诉求, 微心愿.</summary>
/// <param name="Key">The word for it in addresses: small letters and hyphens.</param>
/// <param name="About">What it is for, as residents read it.</param>
/// <param name="FirstResponder">首问责任: the address of who gets it first, and owns it until a hand-over is accepted.</param>
/// <param name="PromisedWorkingDays">By when it is answered, in working days after the day it came, 2…60.</param>
/// <param name="Topics">What it may be about; chosen, so that lists can tell it without a word of the resident's.</param>
/// <param name="ContactOptional">Whether it may be asked without a name and a phone number.</param>
/// <param name="ClaimWorkingDays">
/// For wishes: whoever of the office claims it within that many working days fulfils it, else the first responder. Null: handled by the first responder at once.
/// </param>
/// <param name="Leader">The address of the leader who is told of what is long overdue; the first principal leader where none is given.</param>
/// <param name="Responders">Other first responders, by community.</param>
public sealed record RequestChannel(
    string Key,
    string Name,
    string About,
    string FirstResponder,
    int PromisedWorkingDays,
    IReadOnlyList<string> Topics,
    bool ContactOptional = false,
    int? ClaimWorkingDays = null,
    string? Leader = null,
    IReadOnlyDictionary<string, string>? Responders = null)
{
    public string ResponderFor(string community) => Responders?.GetValueOrDefault(community) ?? FirstResponder;
}

/// <param name="MaxFiles">For one request, 0…5.</param>
/// <param name="MaxMegabytes">For each, 1…10.</param>
public sealed record RequestPhotos(int MaxFiles, int MaxMegabytes)
{
    public static readonly IReadOnlyList<string> Extensions = [".jpg", ".jpeg", ".png"];
}
