using System.Text;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Stores;
using Sanwen.Web.Import;

namespace Sanwen.Web.Hosting;

/// <summary>What an office begins with comes through the same door as any import: checked, journaled, all or nothing.</summary>
public sealed class FirstLists(IStore store, Importing importing, Policy policy, TimeProvider clock)
{
    private const string AdministratorsName = "管理员";

    public async Task<bool> AreMissing(CancellationToken cancel = default) => (await store.List<Person>(cancel: cancel)).Count == 0;

    /// <summary>The sample office that comes with the program.</summary>
    /// <inheritdoc cref="Import"/>
    public async Task<ImportPlan?> Sample(CancellationToken cancel = default)
    {
        var lists = new List<SheetReading>();
        foreach (var file in Seeds.Lists)
        {
            await using var content = File.OpenRead(file);
            lists.Add(await SheetReader.Read(file, content, cancel));
        }

        return await Import(lists, cancel);
    }

    /// <summary>One administrator, who imports everybody else.</summary>
    /// <inheritdoc cref="Import"/>
    public async Task<ImportPlan?> Administrator(string email, CancellationToken cancel = default)
    {
        string[] line = [AdministratorsName, policy.Office, "", email, Roles.Administrator.Text()];
        var list = $"{string.Join(',', ImportColumns.People)}\n{string.Join(',', line.Select(Quoted))}\n";
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(list));
        return await Import([await SheetReader.Read("people.csv", content, cancel)], cancel);
    }

    /// <returns>What was imported; null when another process has begun the office meanwhile.</returns>
    /// <exception cref="InvalidOperationException">The lists cannot be imported.</exception>
    private async Task<ImportPlan?> Import(IReadOnlyList<SheetReading> lists, CancellationToken cancel)
    {
        var plan = await importing.Preview(lists, cancel);
        if (await importing.Apply(plan, Actor.System, clock.GetUtcNow(), cancel: cancel) is not Outcome<ImportTally>.Refused refused) return plan;
        if (plan.CanApply && !await AreMissing(cancel)) return null;
        throw new InvalidOperationException(string.Join(Environment.NewLine, [refused.Reason, .. plan.Problems.Select(p => p.ToString())]));
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
