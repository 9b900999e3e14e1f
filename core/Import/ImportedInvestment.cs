using Sanwen.Core.Projects;
using Sanwen.Core.Time;

namespace Sanwen.Core.Import;

/// <summary>The investment of one month as the import would leave it.</summary>
/// <param name="Project">The project as the import would leave it but for its investments.</param>
/// <param name="Amount">Cumulative since the beginning of the month's year, in the project's unit of money.</param>
/// <param name="Before">The amount as it stands; null when none was reported for the month.</param>
public sealed record ImportedInvestment(Project Project, YearMonth Month, decimal Amount, decimal? Before)
{
    public ImportState State =>
        Before is null ? ImportState.New
        : Before != Amount ? ImportState.Changed
        : ImportState.Unchanged;

    /// <summary>What differs, where something was reported before.</summary>
    public IReadOnlyList<FieldChange> Changes => State != ImportState.Changed ? [] :
        [new(ImportColumns.Invested, Words(Before!.Value), Words(Amount))];

    /// <summary>2026-07 1200 万元.</summary>
    public string Text => $"{Month} {Words(Amount)}";

    private string Words(decimal amount) => $"{AmountText.Write(amount)} {Project.Money}";
}
