using System.CommandLine;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Policies;
using Sanwen.Core.Stores;
using Sanwen.Local.Store;
using Sanwen.Web.Hosting;
using Sanwen.Web.Import;
using Spectre.Console;

namespace Sanwen.Local.Commands;

internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "人员、事项、项目、党组织、投资表（CSV 或 XLSX），可同时给几个", Arity = ArgumentArity.OneOrMore };
        var preview = new Option<bool>("--preview") { Description = "只显示会改变什么，不导入" };
        var yes = new Option<bool>("--yes", "-y") { Description = "不再询问，直接导入" };
        var office = new OfficeOptions();
        var command = new Command("import", "导入名单：先显示变化，再导入") { files, preview, yes };
        foreach (var option in office.All) command.Add(option);
        command.SetAction((r, cancel) => Faults.Guard(async () =>
        {
            var rules = office.Rules(r);
            using var store = new SqliteStore(new(office.Data(r).Database));
            using var offices = new OfficeReader(store, rules.Policy, rules.Calendar);
            return await Run(new(store, offices), rules.Policy.Headings, r.GetRequiredValue(files), r.GetValue(preview), r.GetValue(yes), cancel);
        }));
        return command;
    }

    private static async Task<int> Run(
        Importing importing, Headings headings, IReadOnlyList<FileInfo> files, bool previewOnly, bool yes, CancellationToken cancel)
    {
        var readings = new List<SheetReading>();
        foreach (var file in files)
        {
            await using var content = file.OpenRead();
            readings.Add(await SheetReader.Read(file.Name, content, headings, cancel));
        }

        var plan = await importing.Preview(readings, cancel);
        if (!plan.CanApply)
        {
            foreach (var note in Notes(plan)) Console.Out.WriteLine(note);
            return CommandFaults.Tell([.. plan.Problems.Select(p => p.ToString()), $"共 {plan.Problems.Count} 处问题，没有导入任何内容。"]);
        }

        foreach (var line in Lines(plan)) Console.Out.WriteLine(line);
        if (previewOnly) return 0;
        if (!yes && !Console.IsInputRedirected && !AnsiConsole.Confirm("导入以上内容？")) return 0;
        return await Apply(importing, plan, cancel);
    }

    private static async Task<int> Apply(Importing importing, ImportPlan plan, CancellationToken cancel)
    {
        switch (await importing.Apply(plan, Actor.System, TimeProvider.System.GetUtcNow(), cancel: cancel))
        {
            case Outcome<ImportTally>.Done done:
                Console.Out.WriteLine(ImportWords.Told(done.Value));
                return 0;
            case Outcome<ImportTally>.Refused refused:
                Console.Error.WriteLine(refused.Reason);
                return 1;
            default:
                return 1;
        }
    }

    private static IEnumerable<string> Lines(ImportPlan plan) => [.. ImportedList.Of(plan).SelectMany(Lines), .. Notes(plan)];

    private static IEnumerable<string> Notes(ImportPlan plan) => plan.Notes.Select(n => $"注意：{n}");

    private static IEnumerable<string> Lines(ImportedList list)
    {
        yield return $"{list.Word}：新增 {list.Count(ImportState.New)}，更改 {list.Count(ImportState.Changed)}，不变 {list.Count(ImportState.Unchanged)}。";
        foreach (var row in list.Rows.Where(r => r.State == ImportState.New)) yield return $"  + {row.Key} {row.Title}";
        foreach (var row in list.Rows.Where(r => r.State == ImportState.Changed))
        {
            yield return $"  * {row.Key} {row.Title}";
            foreach (var change in row.Changes) yield return $"      {change.Column}：{change.Before} → {change.After}";
        }
    }
}
