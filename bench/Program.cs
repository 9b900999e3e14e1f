using Sanwen.Bench;
using Spectre.Console;

var folder = Directory.CreateTempSubdirectory("sanwen-bench-");
try
{
    var office = new SampleOffice(folder, matters: 10_000, people: 500);
    var table = new Table().AddColumns("what", "measured", "goal");

    var rehearsal = await RehearsalBench.Run(office, folder.CreateSubdirectory("rehearsal"));
    table.AddRow("one month rehearsed, 10,000 matters, 500 people: wall", $"{rehearsal.WallSeconds:0.0} s", "15 s");
    table.AddRow("the same: peak memory", $"{rehearsal.PeakMiB:0} MiB", "400 MiB");
    table.AddRow("the same: mails", $"{rehearsal.Mails}", "");

    var ladder = await RehearsalBench.Run(new SampleProjects(folder, 437), folder.CreateSubdirectory("ladder"));
    table.AddRow("437 projects, an issue each up 3 tiers, a quarter rehearsed: wall", $"{ladder.WallSeconds:0.0} s", "10 s");
    table.AddRow("the same: peak memory", $"{ladder.PeakMiB:0} MiB", "");
    table.AddRow("the same: mails", $"{ladder.Mails}", "");

    (string Name, string Query)[] pages = [("dashboard", ""), ("dashboard, filtered", "?light=red&unit=单位3"), ("dashboard, searched", "?q=管网 000123")];
    foreach (var (name, query) in pages)
    {
        var page = await DashboardBench.Run(office, folder.CreateSubdirectory($"data-{Guid.NewGuid():N}"), query);
        table.AddRow($"{name}, 10,000 matters: p50 / p99", $"{page.P50:0.0} / {page.P99:0.0} ms ({page.KiB:0} KiB)", "p99 100 ms");
    }

    var backup = await BackupBench.Run(office, folder.CreateSubdirectory("backup"));
    table.AddRow($"that office after a month, exported: wall ({backup.MiB:0.0} MiB)", $"{backup.ExportSeconds:0.0} s", "10 s");
    table.AddRow($"the same restored ({backup.Content}): wall", $"{backup.RestoreSeconds:0.0} s", "15 s");

    AnsiConsole.Write(table);
    return 0;
}
finally
{
    folder.Delete(recursive: true);
}
