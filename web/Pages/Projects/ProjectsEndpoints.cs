using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Import;
using Sanwen.Core.Issues;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;
using Sanwen.Web.Texts;

namespace Sanwen.Web.Pages.Projects;

public static class ProjectsEndpoints
{
    public static void MapProjects(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/projects", List).OnlyFor();
        routes.MapPage("/projects/{key}", (string key, HttpContext http, ProjectDesk desk, CancellationToken cancel) =>
            Show(key, ProjectForm.None, http, desk, cancel)).OnlyFor();
        routes.MapPost($"/projects/{{key}}/{ProjectForm.Invest}", Invest).OnlyFor();
        routes.MapPost($"/projects/{{key}}/{ProjectForm.Raise}", Raise).OnlyFor();
        routes.MapPost($"/projects/{{key}}/{ProjectForm.Close}", Close).OnlyFor();
    }

    private static async Task<IResult> List(
        HttpContext http, OfficeReader offices, RecordReader<ProjectIssue> issues, TimeProvider time, CancellationToken cancel)
    {
        var (office, today) = (await offices.Read(cancel), China.DateOf(time.GetUtcNow()));
        var rows = ProjectRow.All(office, (await issues.Read(cancel)).Values, today);
        var list = ProjectList.Of(rows, office, ProjectQuery.Read(http.Request.Query), today);
        return Page.Of<ProjectsPage>(new { List = list, Today = today, Frame = Frame.Of(http) });
    }

    private static async Task<IResult> Show(string key, ProjectForm form, HttpContext http, ProjectDesk desk, CancellationToken cancel)
    {
        var frame = Frame.Of(http);
        if (await desk.Find(key, frame.Visitor!.Email, cancel) is not { } view)
        {
            return new Trouble(StatusCodes.Status404NotFound, "没有这个项目", $"没有编号为 {key} 的项目，可能是编号有误。", "查看全部项目", "/projects").Page(frame);
        }

        var offered = view.MayInvest || view.MayRaise || view.MayClose;
        var status = form.Error is null ? StatusCodes.Status200OK : offered ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status403Forbidden;
        return Page.Of<ProjectPage>(new { View = view, Form = form, Frame = frame, Flash = http.TakeFlash() }, status);
    }

    private static async Task<IResult> Invest(
        string key, HttpContext http, Investing investing, ProjectDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var form = ProjectForm.Read(ProjectForm.Invest, await http.Request.ReadFormAsync(cancel));
        if (!YearMonth.TryParse(form["month"], out var month)) return await Refuse("请选择月份。");
        if (AmountText.Read(form["amount"]) is not { } amount) return await Refuse($"“{form["amount"]}”不是金额，请只填数字，如 1234.56。");
        return await investing.Report(key, http.Visitor()!.Email, month, amount, time.GetUtcNow(), cancel) switch
        {
            Outcome<Project>.Done done => http.SeeOther(Addresses.Project(key), Saved(done.Value, month, amount)),
            Outcome<Project>.Refused refused => await Refuse(refused.Reason),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };

        Task<IResult> Refuse(string reason) => Show(key, form with { Error = reason }, http, desk, cancel);
    }

    private static string Saved(Project project, YearMonth month, decimal amount)
    {
        var saved = $"已保存：{When.FullMonth(month)}底累计完成投资 {Figures.Amount(amount)}{project.Money}。";
        return project.IsAbovePlan(amount)
            ? $"{saved}请注意：已超过年度计划投资 {Figures.Amount(project.PlannedInvestment)}{project.Money}，如有误请重新填报。"
            : saved;
    }

    private static async Task<IResult> Raise(
        string key, HttpContext http, Raising raising, ProjectDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var form = ProjectForm.Read(ProjectForm.Raise, await http.Request.ReadFormAsync(cancel));
        return await raising.Raise(key, http.Visitor()!.Email, form["title"], form.Units, time.GetUtcNow(), cancel) switch
        {
            IssueOutcome.Done done => http.SeeOther(Addresses.Issue(done.Issue.Key), "问题已提出，已发邮件请会商单位负责人答复。"),
            IssueOutcome.Refused refused => await Show(key, form with { Error = refused.Reason }, http, desk, cancel),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }

    private static async Task<IResult> Close(
        string key, HttpContext http, ClosingProjects closing, ProjectDesk desk, TimeProvider time, CancellationToken cancel)
    {
        var form = ProjectForm.Read(ProjectForm.Close, await http.Request.ReadFormAsync(cancel));
        if (form["sure"] != "1") return await Show(key, form with { Error = "请先勾选确认，再办结项目。" }, http, desk, cancel);
        return await closing.Close(key, http.Visitor()!.Email, time.GetUtcNow(), cancel) is Outcome<Project>.Refused refused
            ? await Show(key, form with { Error = refused.Reason }, http, desk, cancel)
            : http.SeeOther(Addresses.Project(key), "项目已办结。");
    }
}
