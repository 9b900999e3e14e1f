using Sanwen.Core.Branches;
using Sanwen.Core.Import;
using Sanwen.Core.People;
using Sanwen.Core.Stores;

namespace Sanwen.Web.Import;

/// <summary>What an import would do to one kind of records, as pages and the command line show it.</summary>
/// <param name="Word">What the records are called.</param>
/// <param name="Unit">What they are counted by.</param>
public sealed record ImportedList(string Word, string Unit, IReadOnlyList<ImportedRow> Rows)
{
    /// <summary>The kinds that the lists hold anything of.</summary>
    public static IReadOnlyList<ImportedList> Of(ImportPlan plan) =>
    [
        .. new[]
        {
            Of(ImportWords.People, plan.People, p => (p.Email, $"{p.Name}，{p.Unit}，{p.Roles.Text()}")),
            Of(ImportWords.Branches, plan.Branches, b => (b.Key, $"{b.Name}，{b.Tier.Name()}")),
            Of(ImportWords.Projects, plan.Projects, p => (p.Key, p.Name)),
            new(
                ImportWords.Investments.Word,
                ImportWords.Investments.Unit,
                [.. plan.Investments.Select(i => new ImportedRow(i.Project.Key, $"{i.Project.Name} {i.Text}", i.State, i.Changes))]),
            Of(ImportWords.Matters, plan.Matters, m => (m.Key, m.Title)),
        }
        .Concat(plan.Records.Select(r => new ImportedList(r.Word, r.Unit, [.. r.Rows.Select(i => new ImportedRow(i.Key, i.Title, i.State, i.Changes))])))
        .Where(l => l.Rows.Count > 0),
    ];

    public int Count(ImportState state) => Rows.Count(r => r.State == state);

    private static ImportedList Of<T>((string Word, string Unit) words, IReadOnlyList<Imported<T>> items, Func<T, (string Key, string Title)> name)
        where T : Entity => new(words.Word, words.Unit, [.. items.Select(i => Row(name(i.Value), i.State, i.Changes))]);

    private static ImportedRow Row((string Key, string Title) name, ImportState state, IReadOnlyList<FieldChange> changes) =>
        new(name.Key, name.Title, state, changes);
}

public sealed record ImportedRow(string Key, string Title, ImportState State, IReadOnlyList<FieldChange> Changes);
