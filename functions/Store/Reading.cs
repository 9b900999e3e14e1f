using System.Runtime.CompilerServices;
using Sanwen.Core.Backups;
using Sanwen.Core.Journals;
using Sanwen.Core.Stores;

namespace Sanwen.Functions.Store;

/// <summary>
/// Reads the store whole while others commit. Records are read one after the other, and then brought up to one commit by the log.
/// What journals have beyond that belongs to later commits, of which the log tells as well.
/// </summary>
/// <param name="now">The log's end, before which all rows are written.</param>
internal sealed class Reading(Rows rows, Texts texts, Func<Task<Head>> now)
{
    private const int Page = 1000;

    private readonly Dictionary<(string Kind, string Id), (long Version, string Body)> _records = [];
    private readonly Dictionary<string, int> _journals = [];

    public async IAsyncEnumerable<ArchiveLine> Lines([EnumeratorCancellation] CancellationToken cancel)
    {
        var head = await Records(cancel);
        foreach (var ((kind, id), (_, body)) in _records.OrderBy(r => r.Key.Kind, CodePoints.Order).ThenBy(r => r.Key.Id, CodePoints.Order))
        {
            var record = StoreText.ReadRecord(kind, body) ?? throw new StoreException($"数据中有本程序不认识的记录（{kind}），可能由更新版本的三问写成。请升级程序后重试。");
            if (record.Journal.Number > 0) _journals[id] = record.Journal.Number;
            yield return new ArchiveLine.Record(record);
        }

        await foreach (var entry in Journal(head, cancel)) yield return new ArchiveLine.Entry(entry);
        await foreach (var mail in Mails(head, cancel)) yield return new ArchiveLine.Letter(mail);
    }

    /// <returns>The commit that they are as of.</returns>
    private async Task<Head> Records(CancellationToken cancel)
    {
        var begun = await now();
        await foreach (var row in rows.Under(Keys.Records, cancel))
        {
            _records[(Keys.KindOf(row.RowKey), row.GetString("Id"))] = (row.GetInt64(RecordRow.Version)!.Value, await texts.Of(row, cancel));
        }

        var head = await now();
        await foreach (var record in Since(begun, head, cancel))
        {
            var key = (record.Written.Kind, record.Written.Id);
            if (!_records.TryGetValue(key, out var known) || known.Version < record.Seq) _records[key] = (record.Seq, record.Written.Body);
        }

        return head;
    }

    private async IAsyncEnumerable<JournalEntry> Journal(Head head, [EnumeratorCancellation] CancellationToken cancel)
    {
        // the rows' order is not that of their instances
        using var spool = new Spool();
        var places = new Dictionary<string, List<(int Number, Spool.Place Place)>>();
        await foreach (var row in rows.Under(Keys.Journals, cancel))
        {
            var text = await texts.Of(row, cancel);
            var entry = StoreText.Read<JournalEntry>(text);
            if (!places.TryGetValue(entry.Instance, out var known)) places[entry.Instance] = known = [];
            known.Add((entry.Number, spool.Add(text)));
        }

        // a journal that goes on beyond its record's word, and was not written since, was tampered with: that is to be seen in the backup
        var later = await Since(head, await now(), cancel).Select(r => r.Written.Id).ToHashSetAsync(cancellationToken: cancel);
        foreach (var (instance, entries) in places.OrderBy(p => p.Key, CodePoints.Order))
        {
            var last = later.Contains(instance) ? _journals.GetValueOrDefault(instance) : int.MaxValue;
            foreach (var (_, place) in entries.Where(e => e.Number <= last).OrderBy(e => e.Number)) yield return StoreText.Read<JournalEntry>(spool.Read(place));
        }
    }

    private async IAsyncEnumerable<ArchivedMail> Mails(Head head, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var first = 1L; first <= head.LastMail; first += Page)
        {
            var last = Math.Min(first + Page - 1, head.LastMail);
            var page = await rows.Between(Keys.Newest(last), Keys.Newest(first) + "!", cancel).ToListAsync(cancel);
            for (var i = page.Count - 1; i >= 0; i--) yield return (await MailRow.Read(page[i], texts, cancel)).Archived();
        }
    }

    /// <exception cref="StoreException">The log was cut, or begun anew, while this was at work.</exception>
    private async IAsyncEnumerable<(long Seq, WrittenRecord Written)> Since(Head from, Head to, [EnumeratorCancellation] CancellationToken cancel)
    {
        var followed = from.Seq;
        await foreach (var log in rows.Between(Keys.Log(from.Seq + 1), Keys.Log(to.Seq + 1), cancel).Select(LogRow.Read))
        {
            foreach (var record in (await log.Payload(texts, cancel)).Records) yield return (log.Seq, record);
            followed++;
        }

        if (followed != to.Seq) throw new StoreException("读取期间，数据被整体更换过。请重新运行一次。");
    }
}
