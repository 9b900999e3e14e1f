using Sanwen.Bench;
using Sanwen.Bench.Parts;
using Sanwen.Bench.Sections;
using Spectre.Console;

switch (args)
{
    case ["import", var into, .. var files]: await ImportPart.Run(into, files); return 0;
    case ["advance", var office]: await AdvancePart.Run(office); return 0;
    case ["deliver", var office, var port]: await DeliverPart.Run(office, port); return 0;
    case ["receive"]: await ReceivePart.Run(); return 0;
    case ["serve", var office]: await ServePart.Run(office); return 0;
    case ["bare"]: await BarePart.Run(); return 0;
    case ["floor-sqlite", var office, var kind]: await SqliteFloor.Run(office, kind); return 0;
    case ["floor-smtp", var mails, var port]: await SmtpFloor.Run(mails, port); return 0;
    default: return await All(quick: args.Contains("quick"));
}

static async Task<int> All(bool quick)
{
    var folder = Directory.CreateTempSubdirectory("sanwen-bench-");
    var report = new Report();
    try
    {
        var opened = await OpeningSection.Run(report, folder, quick ? [1_000, Goals.Size] : [1_000, Goals.Size, 100_000]);
        await LadderSection.Run(report, opened[Goals.Size]);
        await MailSection.Run(report, opened[Goals.Size]);
        foreach (var (size, office) in opened) await PagesSection.Run(report, office, size);
        await CrowdSection.Run(report, opened[Goals.Size]);
        await IdleSection.Run(report, Path.Combine(folder.FullName, Goals.Unopened));
        await RehearsalSection.Run(report, folder.CreateSubdirectory("rehearsal"));
        if (!quick) await RehearsalSection.Year(report, folder.CreateSubdirectory("year"));
    }
    finally
    {
        folder.Delete(recursive: true);
    }

    AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 140);
    AnsiConsole.Write(report.Table);
    foreach (var missed in report.Missed) Console.Error.WriteLine($"Goal missed: {missed}");
    return report.Missed.Count == 0 ? 0 : 1;
}
