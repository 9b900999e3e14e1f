using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Web.Access;
using Sanwen.Web.Components;
using Sanwen.Web.Import;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.Import;

public static class ImportEndpoints
{
    public const int MostFiles = 8;

    private const Roles Staff = Roles.Officer | Roles.Administrator;

    private static readonly Trouble Gone = new(
        StatusCodes.Status410Gone, "预览已失效", "上传的文件只保留一天，且只有上传的人能看到。请重新选择文件。", "重新导入", "/import");

    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/import", (HttpContext http) => Form(http, null)).OnlyFor(Staff);
        foreach (var template in Templates.All) routes.MapPage($"/import/{template.File}", template.Csv).OnlyFor(Staff);
        routes.MapPost("/import", Upload).OnlyFor(Staff).TakesUpTo((long)MostFiles * SheetReader.MaxBytes);
        routes.MapPage("/import/{id}", Preview).OnlyFor(Staff);
        routes.MapPost("/import/{id}", Apply).OnlyFor(Staff);
    }

    private static IResult Form(HttpContext http, string? error) => Page.Of<ImportPage>(
        new { Frame = Frame.Of(http), Flash = http.TakeFlash(), Error = error },
        error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Upload(HttpContext http, ImportBatches batches, TimeProvider clock, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var files = form.Files.Where(f => f.FileName.Length > 0).ToList();
        if (files.Count is 0 or > MostFiles) return Form(http, files.Count == 0 ? "请选择文件。" : $"一次最多 {MostFiles} 个文件。");

        return new SeeOther($"/import/{await batches.Keep(files, http.Visitor()!.Email, clock.GetUtcNow(), cancel)}");
    }

    private static async Task<IResult> Preview(
        string id, HttpContext http, ImportBatches batches, Importing importing, TimeProvider clock, CancellationToken cancel)
    {
        if (await batches.Find(id, http.Visitor()!.Email, clock.GetUtcNow(), cancel) is not { } files) return Gone.Page(Frame.Of(http));
        return Show(id, http, await importing.Preview(files, cancel), null);
    }

    private static async Task<IResult> Apply(
        string id, HttpContext http, ImportBatches batches, Importing importing, TimeProvider clock, CancellationToken cancel)
    {
        var (visitor, now) = (http.Visitor()!.Email, clock.GetUtcNow());
        if (await batches.Find(id, visitor, now, cancel) is not { } files) return Gone.Page(Frame.Of(http));

        var form = await http.Request.ReadFormAsync(cancel);
        var plan = await importing.Preview(files, cancel);
        return await importing.Apply(plan, new Actor(visitor), now, form["fingerprint"].ToString(), cancel) switch
        {
            Outcome<ImportTally>.Done done => http.SeeOther("/import", ImportWords.Told(done.Value)),
            Outcome<ImportTally>.Refused refused => Show(id, http, await importing.Preview(files, cancel), refused.Reason),
            var other => throw new InvalidOperationException($"An outcome of another kind: {other}."),
        };
    }

    private static IResult Show(string id, HttpContext http, ImportPlan plan, string? refusal) => Page.Of<ImportPreviewPage>(
        new { View = ImportView.Of(id, plan), Frame = Frame.Of(http), Flash = refusal is null ? null : new Flash(refusal, IsError: true) },
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
}
