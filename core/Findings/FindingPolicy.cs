namespace Sanwen.Core.Findings;

/// <summary>
/// Findings (问题) and the programmes that they are found under. All times are in working days after the day that the step before
/// was taken, due at the office's time of day; reminders and notices follow the office's ladder.
/// </summary>
/// <param name="Programmes">At least one, each with a name and a prefix of its own.</param>
/// <param name="UrgeEveryWorkingDays">What is still open after the ladder's notice, and what waits for the office, is urged every so many working days, 1…30.</param>
/// <param name="ReportLinkDays">How long a personal link to report findings works, in days, 1…400.</param>
public sealed record FindingPolicy(IReadOnlyList<FindingProgramme> Programmes, int UrgeEveryWorkingDays, int ReportLinkDays)
{
    /// <summary>For rules from before there were findings.</summary>
    public static FindingPolicy Default { get; } = new(
        [
            new("创文", "CW", 1, 2, 2, [new("一般", 5), new("较重", 3), new("紧急", 1)], PhotoWhenFound: true, Supervised: false),
            new("生态网格", "WG", 1, 1, 2, [new("一般", 7), new("较重", 3), new("紧急", 1)], PhotoWhenFound: true, Supervised: false),
            new("巡查", "XC", 2, 3, 5, [new("一般", 20), new("较重", 10), new("紧急", 5)], PhotoWhenFound: false, Supervised: true),
        ],
        5,
        180);

    /// <summary>The programme of that name; the first one for findings whose programme the rules no longer know.</summary>
    public FindingProgramme Of(string name) => Find(name) ?? Programmes[0];

    public FindingProgramme? Find(string name) => Programmes.FirstOrDefault(p => p.Name == name);
}

/// <summary>What findings of one kind are due by.</summary>
/// <param name="Name">类别, as lists and pages spell it.</param>
/// <param name="Prefix">How the numbers begin that its findings are given: 1 to 8 letters or digits.</param>
/// <param name="VerifyWorkingDays">To verify what was found, to dispatch it, and to decide on an objection, 1…30.</param>
/// <param name="ObjectWorkingDays">How long the unit may say that it is not its own, 1…30.</param>
/// <param name="CheckWorkingDays">To check what was rectified, 1…30.</param>
/// <param name="Severities">严重程度 with the days to rectify, at least one; the first is the usual one.</param>
/// <param name="PhotoWhenFound">Whether a finding reported here needs a file that shows it. A rectification always does.</param>
/// <param name="Supervised">Whether a finding that is dispatched is put under supervision as a matter (督办事项), and closed with it.</param>
public sealed record FindingProgramme(
    string Name,
    string Prefix,
    int VerifyWorkingDays,
    int ObjectWorkingDays,
    int CheckWorkingDays,
    IReadOnlyList<FindingSeverity> Severities,
    bool PhotoWhenFound,
    bool Supervised)
{
    /// <summary>The working days to rectify; those of the usual severity where the rules no longer know this one.</summary>
    public int RectifyWorkingDays(string severity) => (Severities.FirstOrDefault(s => s.Name == severity) ?? Severities[0]).RectifyWorkingDays;

    public bool Has(string severity) => Severities.Any(s => s.Name == severity);
}

/// <param name="RectifyWorkingDays">1…250.</param>
public sealed record FindingSeverity(string Name, int RectifyWorkingDays);
