using Sanwen.Core.Mails;
using Sanwen.Core.Ratings;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using static Sanwen.Local.Tests.Pages.OfficeHost;

namespace Sanwen.Local.Tests.Pages.Ratings;

/// <summary>The small office with a monthly rubric of three items and two subjects, on 8 October 2026 at 09:00.</summary>
internal static class RatedOffice
{
    public const string Monthly = "月度考核", First = "城建办支部", Second = "水务所支部";

    public static readonly Period October = Period.Parse("2026-10");

    public static async Task<OfficeHost> OpenRatings()
    {
        var host = await Open();
        await host.Write(new Change()
            .Add(new Rubric
            {
                Key = Monthly,
                Every = PeriodKind.Month,
                Rated = RatedKind.Branch,
                Scale = "星级",
                Target = 50,
                Items =
                [
                    new(1, "阵地", "阵地开放", 50, ScoringMethod.Declared) { Assessor = Leader, Evidence = "照片" },
                    new(2, "评价", "群众评价", 30, ScoringMethod.Reviewed) { Assessor = Principal },
                    new(3, "督办", "按时答复", 20, ScoringMethod.Computed) { Measure = "按时答复率" },
                ],
            })
            .Add(new Subject { Rubric = Monthly, Name = First, Unit = "城建办", Person = Doer })
            .Add(new Subject { Rubric = Monthly, Name = Second, Unit = "水务所", Person = Other }));
        return host;
    }

    /// <summary>October's forms sent out by the officer's page, on the morning of 2 November.</summary>
    public static async Task<OfficeHost> OpenOctober()
    {
        var host = await OpenRatings();
        await host.PassTo("2026-11-02 09:00");
        using var officer = await host.SignedIn(Officer);
        await officer.Submit(await officer.Get($"/ratings/{Monthly}"), "开始考核");
        return host;
    }

    /// <summary>The address in the newest mail of a task to somebody.</summary>
    public static async Task<string> LinkTo(this OfficeHost host, string person, AssessmentTask task) =>
        host.Address((await host.Mails(MailKind.Assessment)).Last(m => m.To == person && m.AssessmentTask == task));

    public static Task<Assessment> Form(this OfficeHost host, string subject) => host.Find<Assessment>(Assessment.IdOf(Monthly, October, subject));
}
