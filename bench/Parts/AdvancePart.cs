using Sanwen.Core.Time;
using Sanwen.Local.Hosting;

namespace Sanwen.Bench.Parts;

/// <summary>Advances an office to its next wake, from a standstill: nothing of it is in memory before. A fresh one opens its first question.</summary>
internal static class AdvancePart
{
    /// <param name="Steps">How many instances were advanced.</param>
    /// <param name="Mails">How many mails were queued.</param>
    /// <param name="FileBytes">The database afterwards.</param>
    public sealed record Result(Effort Effort, int Steps, int Mails, long FileBytes);

    public static async Task Run(string folder)
    {
        var steps = 0;
        var (before, after) = (0, 0);
        Effort effort;
        using (var office = new BenchOffice(folder))
        {
            before = await Mails(office);
            effort = await Effort.Of(async () => steps = await Advance(office));
            after = await Mails(office);
        }

        Part.Tell(new Result(effort, steps, after - before, new FileInfo(new DataFolder(folder).Database).Length));
    }

    private static async Task<int> Advance(BenchOffice office)
    {
        if (await office.Store.NextWake() is null) await office.Clockwork.EnsureMonth(China.StartOf(BenchOffice.September.FirstDay));
        return await office.Clockwork.RunDue((await office.Store.NextWake())!.Value);
    }

    private static async Task<int> Mails(BenchOffice office) => (await office.Store.CountMails()).Values.Sum();
}
