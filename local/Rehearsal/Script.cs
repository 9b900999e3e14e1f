using Sanwen.Core.Import;
using Sanwen.Web.Hosting;
using Sanwen.Web.Import;

namespace Sanwen.Local.Rehearsal;

/// <summary>All that is to be rehearsed, as read from its files.</summary>
internal sealed record Script(ImportPlan Plan, ReplyScript Replies, ActionScript Actions)
{
    /// <summary>Everything that is wrong with any of the files.</summary>
    public IReadOnlyList<ImportProblem> Problems => [.. Plan.Problems, .. Replies.Problems, .. Actions.Problems];

    public IEnumerable<string> Notes => [.. Plan.Notes, .. Actions.Notes];

    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<Script> Read(RehearsalFiles files, Rules rules, CancellationToken cancel)
    {
        var lists = new List<SheetReading>();
        foreach (var file in files.Lists) lists.Add(await Read(file, cancel));
        var plan = ImportPlan.Of(lists, new(rules.Policy, rules.Calendar));
        var keys = plan.CanApply ? plan.Matters.Select(m => m.Value.Key).ToHashSet() : null;
        return new(
            plan,
            files.Replies is null ? new([], []) : ReplyScript.Of(await Read(files.Replies, cancel), keys),
            files.Actions is null ? ActionScript.Empty : ActionScript.Of(await Read(files.Actions, cancel), plan));
    }

    private static async Task<SheetReading> Read(FileInfo file, CancellationToken cancel)
    {
        await using var content = file.OpenRead();
        return await SheetReader.Read(file.Name, content, cancel);
    }
}
