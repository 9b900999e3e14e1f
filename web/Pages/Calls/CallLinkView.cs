using Sanwen.Core.Calls;
using Sanwen.Core.Journals;
using Sanwen.Core.Rounds;

namespace Sanwen.Web.Pages.Calls;

/// <summary>A call as the page of a mailed link shows it.</summary>
/// <param name="Address">The link's own address.</param>
/// <param name="Person">The address of who was asked.</param>
public sealed record CallLinkView(string Address, CallTask Task, string Person, CallView View)
{
    /// <summary>As whom the visitor acts; null for who may only read.</summary>
    public Actor? Actor => Task == CallTask.Grant
        ? Granting.MayDecide(View.Office, View.Visitor, View.Today)
        : Core.Offices.Acting.As(View.Office, View.Visitor, Person, View.Today);

    public Nomination? Own => View.Call.NominationOf(Person, View.Office.UnitOf(Person));

    /// <summary>Why what the link was sent for cannot be done any more, or not by the visitor; null while it waits.</summary>
    public string? Closed => Actor is null ? $"由 {View.Office.NameOf(Person)} 或其代理人办理，这里只供查看。" : Task switch
    {
        CallTask.Nominate => Nominating.Closed(View.Call, View.Office, View.Now),
        CallTask.Score => Judging.Closed(View.Call),
        _ => View.Call.State == CallState.Ranked ? null : View.Where,
    };

    /// <summary>Whether the visitor has done it, so that an address that only says so is not believed.</summary>
    public string? Did => Task switch
    {
        CallTask.Nominate when Own is { } own => $"已收到申报：{own.Title}。截止前可以修改。",
        CallTask.Score when View.Call.Ballots.Any(b => b.Judge == Person) => "已收到您的评分。",
        CallTask.Grant when View.Call.Decision is not null => "已记录决定，支持的项目已转为督办事项，申报人会收到邮件。",
        _ => null,
    };

    /// <summary>Where a nomination's file is read by who is not signed in.</summary>
    public string FileAddress(Evidence file) => $"{Address}/files/{Uri.EscapeDataString(file.Blob)}";
}
