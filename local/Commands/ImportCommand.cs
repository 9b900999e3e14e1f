using System.CommandLine;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Local.Store;
using Sanwen.Web.Import;
using Spectre.Console;

namespace Sanwen.Local.Commands;

internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "人员表、事项表（CSV 或 XLSX）", Arity = ArgumentArity.OneOrMore };
        var preview = new Option<bool>("--preview") { Description = "只显示会改变什么，不导入" };
        var yes = new Option<bool>("--yes", "-y") { Description = "不再询问，直接导入" };
        var office = new OfficeOptions();
        var command = new Command("import", "导入人员和事项：先显示变化，再导入") { files, preview, yes };
        foreach (var option in office.All) command.Add(option);
        command.SetAction((r, cancel) => Faults.Guard(async () =>
        {
            var rules = office.Rules(r);
            using var store = new SqliteStore(new(office.Data(r).Database));
            using var offices = new OfficeReader(store, rules.Policy, rules.Calendar);
            return await Run(new(store, offices), r.GetRequiredValue(files), r.GetValue(preview), r.GetValue(yes), cancel);
        }));
        return command;
    }

    private static async Task<int> Run(
        Importing importing, IReadOnlyList<FileInfo> files, bool previewOnly, bool yes, CancellationToken cancel)
    {
        var readings = new List<SheetReading>();
        foreach (var file in files)
        {
            await using var content = file.OpenRead();
            readings.Add(await SheetReader.Read(file.Name, content, cancel));
        }

        var plan = await importing.Preview(readings, cancel);
        if (!plan.CanApply)
        {
            return Faults.Tell([.. plan.Problems.Select(p => p.ToString()), $"共 {plan.Problems.Count} 处问题，没有导入任何内容。"]);
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
                var t = done.Value;
                Console.Out.WriteLine($"已导入：人员新增 {t.NewPeople}、更改 {t.ChangedPeople}；事项新增 {t.NewMatters}、更改 {t.ChangedMatters}。");
                return 0;
            case Outcome<ImportTally>.Refused refused:
                Console.Error.WriteLine(refused.Reason);
                return 1;
            default:
                return 1;
        }
    }

    private static IEnumerable<string> Lines(ImportPlan plan) =>
    [
        .. Lines("人员", plan.People, p => $"{p.Name}（{p.Email}）"),
        .. Lines("事项", plan.Matters, m => $"{m.Key} {m.Title}"),
        .. plan.Notes.Select(n => $"注意：{n}"),
    ];

    private static IEnumerable<string> Lines<T>(string word, IReadOnlyList<Imported<T>> items, Func<T, string> name)
        where T : Entity
    {
        if (items.Count == 0) yield break;
        int Count(ImportState state) => items.Count(i => i.State == state);
        yield return $"{word}：新增 {Count(ImportState.New)}，更改 {Count(ImportState.Changed)}，不变 {Count(ImportState.Unchanged)}。";
        foreach (var item in items.Where(i => i.State == ImportState.New)) yield return $"  + {name(item.Value)}";
        foreach (var item in items.Where(i => i.State == ImportState.Changed))
        {
            yield return $"  * {name(item.Value)}";
            foreach (var change in item.Changes) yield return $"      {change.Column}：{change.Before} → {change.After}";
        }
    }
}
