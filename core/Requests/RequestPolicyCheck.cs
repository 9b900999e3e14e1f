using System.Text.RegularExpressions;
using Sanwen.Core.Import;

namespace Sanwen.Core.Requests;

/// <summary>What is wrong with the rules for residents' requests.</summary>
internal static partial class RequestPolicyCheck
{
    public static IEnumerable<(string Key, string Reason)> Problems(RequestPolicy policy) =>
    [
        .. policy.Channels.SelectMany((c, n) => Channel(c, $"requests.channels[{n}]")),
        .. policy.Channels.GroupBy(c => c.Key).Where(g => g.Count() > 1).Select(g => ("requests.channels", $"渠道 {g.Key} 写了不止一次。")),
        .. policy.Channels.GroupBy(c => c.Name).Where(g => g.Count() > 1).Select(g => ("requests.channels", $"有不止一个渠道叫{g.Key}。")),
        .. If(policy.Channels.Count > 0 && policy.Communities.Count == 0, "requests.communities", "有渠道时不能为空。"),
        .. policy.Communities.Where(c => c.Trim().Length is 0 or > 40).Select(c => ("requests.communities", $"“{c}”应为 1 至 40 个字。")),
        .. Within(policy.RemindWorkingDaysBefore, 1, 15, "remindWorkingDaysBefore"),
        .. Within(policy.UrgeWorkingDaysAfter, 1, 15, "urgeWorkingDaysAfter"),
        .. Within(policy.TellWorkingDaysAfter, policy.UrgeWorkingDaysAfter + 1, 30, "tellWorkingDaysAfter"),
        .. Within(policy.Redos, 0, 3, "redos"),
        .. Within(policy.RedoWorkingDays, 2, 60, "redoWorkingDays"),
        .. Within(policy.RateWithinDays, 1, 90, "rateWithinDays"),
        .. Within(policy.EraseAfterDays, 0, 3650, "eraseAfterDays"),
        .. Within(policy.EraseWithdrawnAfterDays, 0, 3650, "eraseWithdrawnAfterDays"),
        .. Within(policy.Photos.MaxFiles, 0, 5, "photos.maxFiles"),
        .. Within(policy.Photos.MaxMegabytes, 1, 10, "photos.maxMegabytes"),
    ];

    private static IEnumerable<(string Key, string Reason)> Channel(RequestChannel channel, string key) =>
    [
        .. If(!Word().IsMatch(channel.Key), $"{key}.key", "应为小写字母、数字和连字符，1 至 20 个字符。"),
        .. If(channel.Key is "lookup" or "new", $"{key}.key", "这个词另有他用，请换一个。"),
        .. If(channel.Name.Trim().Length is 0 or > 20, $"{key}.name", "应为 1 至 20 个字。"),
        .. Addresses(channel).Where(a => !EmailAddress.TryNormalize(a.Address, out var plain) || plain != a.Address)
            .Select(a => ($"{key}.{a.Key}", $"“{a.Address}”应为小写的邮箱。")),
        .. If(channel.PromisedWorkingDays is < 2 or > 60, $"{key}.promisedWorkingDays", "应为 2 至 60 个工作日。"),
        .. If(channel.Topics.Count == 0 || channel.Topics.Any(t => t.Trim().Length is 0 or > 40), $"{key}.topics", "至少一类，每类 1 至 40 个字。"),
        .. If(channel.ClaimWorkingDays is { } days && (days < 1 || days >= channel.PromisedWorkingDays), $"{key}.claimWorkingDays", "应至少为 1，并小于 promisedWorkingDays。"),
    ];

    private static IEnumerable<(string Key, string Address)> Addresses(RequestChannel channel) =>
    [
        ("firstResponder", channel.FirstResponder),
        .. channel.Leader is { } leader ? [("leader", leader)] : Array.Empty<(string, string)>(),
        .. (channel.Responders ?? new Dictionary<string, string>()).Values.Select(a => ("responders", a)),
    ];

    private static IEnumerable<(string Key, string Reason)> Within(int value, int least, int most, string key) =>
        If(value < least || value > most, $"requests.{key}", $"应为 {least} 至 {most}。");

    private static IEnumerable<(string Key, string Reason)> If(bool wrong, string key, string reason) =>
        wrong ? [(key, reason)] : [];

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,19}$")]
    private static partial Regex Word();
}
