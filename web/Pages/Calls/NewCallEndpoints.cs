using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Calls;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Issues;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Calls;

/// <summary>A call opened on a page is a list of one row: it goes through the same door, and is judged by the same rules.</summary>
public static class NewCallEndpoints
{
    private const string File = "发起竞标";

    /// <summary>The form's fields and the columns that they are.</summary>
    private static readonly (string Field, string Column)[] Fields =
    [
        ("key", ImportColumns.Key), ("title", CallColumns.Title), ("about", CallColumns.About), ("fund", CallColumns.Fund),
        ("money", ImportColumns.Money), ("most", CallColumns.Most), ("invited", CallColumns.Invited), ("opens", CallColumns.OpensOn),
        ("nominate", CallColumns.NominateBy), ("score", CallColumns.ScoreBy), ("criteria", CallColumns.Criteria), ("judges", CallColumns.Judges),
    ];

    public static void MapNewCall(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/calls/new", (HttpContext http, OfficeReader offices, CancellationToken cancel) =>
            Show(CallForm.None, [], http, offices, cancel)).OnlyFor(Roles.Officer);
        routes.MapPost("/calls/new", Take).OnlyFor(Roles.Officer);
    }

    private static async Task<IResult> Show(
        CallForm form, Dictionary<string, string> problems, HttpContext http, OfficeReader offices, CancellationToken cancel) =>
        Page.Of<NewCallPage>(
            new { Form = form, Problems = problems, Units = UnitChoice.Of(await offices.Read(cancel)), Frame = Frame.Of(http) },
            form.Error is null && problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Take(
        HttpContext http, Importing importing, RecordReader<Call> calls, OfficeReader offices, TimeProvider time, CancellationToken cancel)
    {
        var sent = await http.Request.ReadFormAsync(cancel);
        var form = CallForm.Read(sent);
        var key = form.Value("key").Trim();
        if ((await calls.Read(cancel)).ContainsKey(Call.IdOf(key)))
        {
            return await Show(form, new Dictionary<string, string> { ["key"] = "已有这个编号的竞标，请换一个。" }, http, offices, cancel);
        }

        string Cell(string field) => field == "invited" ? string.Join('、', sent["unit"].OfType<string>().Append(form.Value(field))) : form.Value(field);
        var sheet = new Sheet(File, null, [.. Fields.Select(f => f.Column)], [new(1, [.. Fields.Select(f => Cell(f.Field))])]);
        var plan = await importing.Preview([new(sheet, [], [])], cancel);
        var problems = plan.Problems
            .GroupBy(p => Fields.FirstOrDefault(f => f.Column == p.Column).Field ?? "")
            .ToDictionary(g => g.Key, g => string.Join('；', g.Select(p => $"{p.Reason}，{p.Allowed}")) + "。", StringComparer.Ordinal);
        if (problems.Count > 0) return await Show(form, problems, http, offices, cancel);
        return await importing.Apply(plan, new Actor(http.Visitor()!.Email), time.GetUtcNow(), cancel: cancel) is Outcome<ImportTally>.Refused refused
            ? await Show(form with { Error = refused.Reason }, problems, http, offices, cancel)
            : http.SeeOther(Addresses.Call(key), "竞标已发起，到申报开始的时间自动邀请。");
    }
}
