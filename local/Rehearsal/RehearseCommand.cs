using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sanwen.Core.Mails;
using Sanwen.Local.Commands;
using Sanwen.Web.Hosting;
using Spectre.Console;

namespace Sanwen.Local.Rehearsal;

internal static class RehearseCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly MailKind[] Kinds =
        [MailKind.Ask, MailKind.Reminder, MailKind.Urge, MailKind.Notice, MailKind.Approval, MailKind.Bulletin];

    private static readonly MailKind[] ProjectKinds = [MailKind.Consultation, MailKind.Escalation, MailKind.Decision, MailKind.Lapse];

    public static Command Create()
    {
        var files = new FileOptions();
        var from = Day("--from", "第一天，如 2026-09-01");
        var to = Day("--to", "最后一天（含），如 2026-10-16");
        var output = new Option<DirectoryInfo>("--out") { Description = "结果写入的文件夹", Required = true };
        var policy = new Option<string>("--policy") { Description = "规则文件", DefaultValueFactory = _ => Seeds.Policy };
        var calendar = new Option<string>("--calendar") { Description = "日历文件夹", DefaultValueFactory = _ => Seeds.Calendar };
        var command = new Command("rehearse", "演练：用虚拟时钟走一遍，看会发出哪些邮件") { from, to, output, policy, calendar };
        foreach (var option in files.All) command.Add(option);
        command.SetAction((r, cancel) => Faults.Guard(() => Run(
            new(
                files.Read(r), r.GetValue(from), r.GetValue(to),
                r.GetRequiredValue(output), r.GetRequiredValue(policy), r.GetRequiredValue(calendar)),
            cancel)));
        return command;
    }

    private static async Task<int> Run(RehearsalRequest request, CancellationToken cancel)
    {
        var misfits = request.Files.Misfits().Concat(request.To < request.From ? ["--to 不能早于 --from。"] : Array.Empty<string>()).ToList();
        if (misfits.Count > 0) return CommandFaults.Tell(misfits);
        var watch = Stopwatch.StartNew();
        var outcome = await WithProgress(request, cancel);
        if (outcome is RehearsalOutcome.Wrong wrong) return CommandFaults.Tell(wrong.Problems.Select(p => p.ToString()));

        var done = (RehearsalOutcome.Done)outcome;
        await Summarize(request, done, watch.Elapsed, cancel);
        foreach (var line in done.Notes.Concat(done.Ignored)) Console.Out.WriteLine(line);
        if (done.Counts.Rejected > 0) Console.Out.WriteLine($"{done.Counts.Rejected} 条动作当时不能做，没有改变任何内容，原因见 rejected.csv。");
        Console.Out.WriteLine($"演练完成：{Told(done)}，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。结果在 {request.Out.FullName}");
        return 0;
    }

    private static string Told(RehearsalOutcome.Done done)
    {
        var (people, matters, projects, issues, _) = done.Counts;
        var counts = string.Join('，', done.MailsByKind.Select(k => $"{k.Key} {k.Value}"));
        var named = projects == 0 ? "" : $"{projects} 个项目、{issues} 个问题、";
        return $"{matters} 项、{named}{people} 人，邮件 {done.MailsByKind.Values.Sum()} 封（{counts}）";
    }

    private static async Task<RehearsalOutcome> WithProgress(RehearsalRequest request, CancellationToken cancel)
    {
        RehearsalOutcome? outcome = null;
        await AnsiConsole.Progress().StartAsync(async context =>
        {
            var task = context.AddTask("演练", maxValue: request.To.DayNumber - request.From.DayNumber + 1);
            outcome = await Rehearsing.Run(request, day => task.Value = day.DayNumber - request.From.DayNumber, cancel);
            task.Value = task.MaxValue;
        });
        return outcome!;
    }

    private static Task Summarize(RehearsalRequest request, RehearsalOutcome.Done done, TimeSpan wall, CancellationToken cancel)
    {
        var kinds = request.Files.Projects is null ? Kinds : Kinds.Concat(ProjectKinds);
        var summary = new
        {
            mails = kinds.Select(k => k.Word()).Union(done.MailsByKind.Keys).ToDictionary(k => k, k => done.MailsByKind.GetValueOrDefault(k)),
            people = done.Counts.People,
            matters = done.Counts.Matters,
            projects = done.Counts.Projects,
            issues = done.Counts.Issues,
            rejected = done.Counts.Rejected,
            wallSeconds = Math.Round(wall.TotalSeconds, 3),
            peakMiB = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024.0, 1),
            ignoredReplies = done.Ignored,
        };
        return File.WriteAllTextAsync(Path.Combine(request.Out.FullName, "summary.json"), JsonSerializer.Serialize(summary, Json) + "\n", cancel);
    }

    private static Option<DateOnly> Day(string name, string description) => new(name)
    {
        Description = description,
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} “{text}”不是日期，应形如 2026-09-01。");
            return default;
        },
    };
}
