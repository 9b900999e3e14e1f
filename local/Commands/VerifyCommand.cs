using System.CommandLine;
using Sanwen.Core.Journals;
using Sanwen.Local.Store;

namespace Sanwen.Local.Commands;

/// <summary>Checks every journal's hash chain against its entries and its record.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var office = new OfficeOptions();
        var command = new Command("verify", "核验全部台账的哈希链");
        foreach (var option in office.All) command.Add(option);
        command.SetAction((r, cancel) => Faults.Guard(async () =>
        {
            using var store = new SqliteStore(new(office.Data(r).Database));
            return await Run(store, cancel);
        }));
        return command;
    }

    private static async Task<int> Run(SqliteStore store, CancellationToken cancel)
    {
        var (journals, entries, broken) = (0, 0, new List<string>());
        foreach (var (instance, head) in await store.JournalHeads(cancel))
        {
            var journal = await store.Journal(instance, cancel);
            journals++;
            entries += journal.Count;
            if (JournalHead.FirstBroken(journal, head) is { } number) broken.Add($"{instance}：第 {number} 条起与哈希链不符。");
        }

        if (broken.Count > 0)
        {
            foreach (var line in broken) Console.Error.WriteLine(line);
            Console.Error.WriteLine($"{journals} 份台账中有 {broken.Count} 份不符。");
            return 1;
        }

        Console.Out.WriteLine($"{journals} 份台账、{entries} 条记录，全部相符。");
        return 0;
    }
}
