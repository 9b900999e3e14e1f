using Sanwen.Core.Import;
using Sanwen.Core.Offices;

namespace Sanwen.Core.Requests;

/// <summary>A request as a form brings it.</summary>
/// <param name="Channel">The key of the channel.</param>
/// <param name="By">The address of who of the office enters it for the resident; null for the public page.</param>
/// <param name="First">Whether who enters it is its first responder: who got it first.</param>
public sealed record Intake(
    string Channel,
    string Subject,
    string Community,
    string Words,
    string Place,
    string Name,
    string Phone,
    string Email,
    bool Consent,
    string? By = null,
    bool First = false);

/// <summary>What is wrong with a field of a form (zh-CN).</summary>
public sealed record FieldProblem(string Field, string Reason);

public static class IntakeRules
{
    /// <summary>The channels that take requests: those whose first responder the people file has.</summary>
    public static IEnumerable<RequestChannel> Open(Office office) =>
        office.Policy.Requests.Channels.Where(c => office.People.ContainsKey(c.FirstResponder));

    public static RequestChannel? Open(Office office, string key) => Open(office).FirstOrDefault(c => c.Key == key);

    /// <summary>Everything that is wrong, all at once.</summary>
    public static IReadOnlyList<FieldProblem> Problems(Intake intake, RequestChannel channel, RequestPolicy policy) =>
    [
        .. If(!channel.Topics.Contains(intake.Subject), "subject", "请选择一类。"),
        .. If(!policy.Communities.Contains(intake.Community), "community", "请选择所在的村（社区）。"),
        .. Text(intake.Words, RequestWords.Most, "words", "请写明要反映的事，"),
        .. If(intake.Place.Length > 100, "place", "不超过 100 个字。"),
        .. If(!channel.ContactOptional && intake.Name.Length == 0, "name", "请填写怎么称呼您。"),
        .. If(intake.Name.Length > 40, "name", "不超过 40 个字。"),
        .. If(!channel.ContactOptional && intake.Phone.Length == 0, "phone", "请填写联系电话。"),
        .. If(intake.Phone.Length > 0 && !IsPhone(intake.Phone), "phone", "应为 7 至 15 位数字，可加区号和连字符。"),
        .. If(intake.Email.Length > 0 && !EmailAddress.TryNormalize(intake.Email, out _), "email", "应为完整的邮箱，如 name@example.cn，或留空。"),
        .. If(!intake.Consent, "consent", "请先阅读并同意个人信息的处理说明。"),
    ];

    private static bool IsPhone(string text) =>
        text.Count(char.IsAsciiDigit) is >= 7 and <= 15 && text.All(c => char.IsAsciiDigit(c) || c is '-' or ' ' or '+' or '(' or ')');

    private static IEnumerable<FieldProblem> Text(string text, int most, string field, string what) =>
        If(text.Length == 0 || text.Length > most, field, $"{what}1 至 {most} 个字。");

    private static IEnumerable<FieldProblem> If(bool wrong, string field, string reason) => wrong ? [new(field, reason)] : [];
}
