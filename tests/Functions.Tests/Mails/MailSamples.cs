using Sanwen.Core.Links;
using Sanwen.Core.Mails;
using Sanwen.Core.Stores;
using Sanwen.Local.Tests.Store;

namespace Sanwen.Functions.Tests.Mails;

internal static class MailSamples
{
    public const string Round = "round-2026-10-plan-p@x.example";
    public const string Month = "month-2026-10";

    /// <summary>A question of one instance, to a person each.</summary>
    public static Mail Ask(string person, params string[] copies) => Samples.Mail($"{Round}/ask/{person}", person) with { Instance = Round, ToName = $"承办人{person}", Cc = copies };

    /// <summary>The month's bulletin to a leader: it reads the same to all but for name and link.</summary>
    public static Mail Bulletin(string leader) => new()
    {
        Id = $"{Month}/bulletin/{leader}",
        Kind = MailKind.Bulletin,
        Instance = Month,
        At = Samples.Nine,
        To = leader,
        ToName = $"领导{leader}",
        Month = new(2026, 10),
        Figures = new(1, 2, 3, 4, 10, 9, 8, 1, 1, 4),
        Link = new(LinkPurpose.Bulletin, Month, leader, Samples.Nine.AddYears(1)),
    };

    public static OutboxRow Claimed(Mail mail, int attempts = 1) => new(mail, OutboxState.Claimed, attempts, Samples.Nine, null, "");
}
