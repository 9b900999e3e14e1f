using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Offices;
using Sanwen.Core.Time;

namespace Sanwen.Core.Requests;

/// <summary>
/// 诉求: requests that are on paper at the service centre, to be handled and counted with the others. Nothing about the resident is
/// in the list; what looks like a number to reach or identify somebody by is refused.
/// </summary>
internal sealed class RequestList() : RecordKind<Request>(new("诉求", Columns, Needed), "件", "requests.csv")
{
    private const string Channel = "渠道", Subject = "诉求摘要", Community = "村社区", Received = "收到日期", First = "首问责任人", Handler = "承办人",
        Answered = "答复日期", Rating = "评价", Closed = "办结日期";

    /// <summary>Digits that follow on each other, from which on they may be a phone's or an identity card's.</summary>
    private const int Suspicious = 7;

    private static readonly string[] Columns =
        [ImportColumns.Key, Channel, Subject, Community, Received, First, Handler, Answered, Rating, Closed];

    private static readonly string[] Needed = [ImportColumns.Key, Channel, Subject, Community, Received];

    public override IReadOnlyList<Field<Request>> Fields { get; } =
    [
        new(Subject, (r, _) => r.Subject),
        new(Community, (r, _) => r.Community),
        new(Answered, (r, _) => r.Answers is [var first, ..] ? DateText.Write(China.DateOf(first.At)) : ""),
        new(Rating, (r, _) => RequestFigures.LastRating(r)?.Name() ?? ""),
        new(Closed, (r, _) => r.ClosedAt is { } at ? DateText.Write(China.DateOf(at)) : ""),
    ];

    /// <summary>Those of a list only: what residents send is sealed, and never leaves in a file.</summary>
    protected override bool IsListed(Request record) => record.Source == RequestSource.List;

    protected override IReadOnlyList<Field<Request>> WrittenColumns =>
    [
        new(ImportColumns.Key, (r, _) => r.Number) { Type = CellType.Text },
        new(Channel, (r, _) => r.Channel),
        .. Fields.Take(2),
        new(Received, (r, _) => DateText.Write(China.DateOf(r.ReceivedAt))),
        new(First, (r, describe) => describe(r.FirstResponder)),
        .. Fields.Skip(2),
    ];

    protected override IEnumerable<IReadOnlyList<string>> WrittenRows(Request record, Office office, Func<string, string> address) =>
        base.WrittenRows(record with { Channel = office.Policy.Requests.NameOf(record.Channel) }, office, address);

    public override string KeyOf(Request record) => record.Number;

    public override string TitleOf(Request record) => record.Subject;

    /// <summary>An answer on paper counts for what is open and was not answered here.</summary>
    public override Request Put(Request from, Request onto)
    {
        var same = onto with { Subject = from.Subject, Community = from.Community };
        return !RequestFigures.IsOpen(onto) || onto.Answers.Count > 0 || from.Answers.Count == 0
            ? same
            : same with { State = from.State, Handler = onto.Handler ?? from.Handler, Offer = null, Answers = from.Answers, ClosedAt = from.ClosedAt, WakeAt = from.WakeAt };
    }

    protected override IEnumerable<Request> Read(IReadOnlyList<RowCells> rows, IReadOnlyDictionary<string, Request> before, RecordScope scope)
    {
        var firsts = new Firsts(ImportColumns.Key);
        foreach (var row in rows)
        {
            var key = Key(row);
            var standing = key is null ? null : before.GetValueOrDefault(Request.IdOf(key));
            var read = Row(row, key, standing, scope);
            if (key is not null && firsts.Claim(key, row) && !row.Failed && read is not null) yield return standing is null ? read : Put(read, standing);
        }
    }

    private static string? Key(RowCells row)
    {
        if (SharedCells.KeyOf(row) is not { } key) return null;
        if (!key.StartsWith("SQ-", StringComparison.OrdinalIgnoreCase)) return key;
        row.Wrong(ImportColumns.Key, "SQ- 是系统受理编号的开头", "请用本单位纸质登记的编号");
        return null;
    }

    private static Request? Row(RowCells row, string? key, Request? standing, RecordScope scope)
    {
        var channel = ChannelOf(row, scope.Office.Policy.Requests, standing);
        var subject = Plain(row);
        var community = CommunityOf(row, scope.Office.Policy.Requests);
        var day = DayOf(row, standing);
        var first = FirstOf(row, channel, community, scope);
        var handler = scope.People.OneOrNone(row, Handler);
        var answer = RequestListAnswer.Read(row, day, Answered, Rating, Closed);
        if (key is null || channel is null || day is null || first is null) return null;

        var at = China.At(day.Value, scope.Office.Policy.OpensAt);
        var claimed = channel.ClaimWorkingDays is not null && handler is null && answer is null;
        var request = new Request
        {
            Number = key,
            Channel = channel.Key,
            Subject = subject,
            Community = community,
            Source = RequestSource.List,
            ReceivedAt = at,
            DueAt = RequestTimes.Due(scope.Office, at, channel.PromisedWorkingDays),
            FirstResponder = first,
            Handler = claimed ? null : handler ?? first,
            State = claimed ? RequestState.Unclaimed : RequestState.Handling,
        };
        if (answer is not null) request = answer.On(request);
        return request with { WakeAt = RequestTimes.NextWake(request, scope.Office, at) };
    }

    private static RequestChannel? ChannelOf(RowCells row, RequestPolicy policy, Request? standing)
    {
        var name = row.Required(Channel, 20);
        if (name.Length == 0) return null;
        var channel = policy.Channels.FirstOrDefault(c => c.Name == name);
        if (channel is null) row.Wrong(Channel, "规则里没有这个渠道", $"应为 {string.Join('、', policy.Channels.Select(c => c.Name))}");
        else if (standing is not null && standing.Channel != channel.Key) row.Wrong(Channel, "已经登记，不能再改", $"应保持 {policy.NameOf(standing.Channel)}");
        return channel;
    }

    private static string Plain(RowCells row)
    {
        var text = row.Required(Subject, 60);
        var run = 0;
        foreach (var letter in text)
        {
            run = char.IsDigit(letter) ? run + 1 : 0;
            if (run < Suspicious) continue;
            row.Wrong(Subject, "像是写了电话或证件号码", "名单里只写反映的是什么事，不写个人信息");
            break;
        }

        return text;
    }

    private static string CommunityOf(RowCells row, RequestPolicy policy)
    {
        var name = row.Required(Community, 40);
        if (name.Length > 0 && !policy.Communities.Contains(name)) row.Wrong(Community, "规则里没有这个村（社区）", "应为规则 requests.communities 中的一个");
        return name;
    }

    private static DateOnly? DayOf(RowCells row, Request? standing)
    {
        var day = row.Day(Received);
        if (day is not null && standing is not null && China.DateOf(standing.ReceivedAt) is var kept && kept != day)
        {
            row.Wrong(Received, "已经登记，不能再改", $"应保持 {DateText.Write(kept)}");
        }

        return day;
    }

    private static string? FirstOf(RowCells row, RequestChannel? channel, string community, RecordScope scope)
    {
        if (row.Raw(First).Length > 0) return scope.People.OneOrNone(row, First);
        if (channel is null) return null;
        var first = channel.ResponderFor(community);
        if (scope.People.People.Any(p => p.Email == first)) return first;
        row.Wrong(row.Has(First) ? First : Channel, $"渠道的首问责任人 {first} 不在人员名单里", "请在人员表中加上此人，或填写首问责任人");
        return null;
    }
}
