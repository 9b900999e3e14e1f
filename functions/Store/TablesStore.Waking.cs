using System.Globalization;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

public sealed partial class TablesStore
{
    public async Task<IReadOnlyList<string>> Due(DateTimeOffset now, int most, CancellationToken cancel = default)
    {
        await Look(cancel);
        var due = new List<(long Wake, string Id)>();
        await foreach (var wake in Wakes(Millis.Of(now) + 1, null, cancel))
        {
            // those of one moment come by no order of theirs
            if (due.Count >= most && wake.Moment > due[^1].Wake) break;
            due.Add(wake);
        }

        return [.. due.OrderBy(d => d.Wake).ThenBy(d => d.Id, StringComparer.Ordinal).Take(most).Select(d => d.Id)];
    }

    public async Task<DateTimeOffset?> NextWake(CancellationToken cancel = default)
    {
        await Look(cancel);
        await foreach (var wake in Wakes(999_999_999_999_999, 1, cancel)) return Millis.Read(wake.Moment);
        return null;
    }

    private async IAsyncEnumerable<(long Moment, string Id)> Wakes(
        long before, int? page, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in _rows.Between("w|", $"w|{before:D15}", cancel, page: page))
        {
            yield return (long.Parse(row.RowKey.Split('|')[1], CultureInfo.InvariantCulture), row.GetString("Id"));
        }
    }
}
