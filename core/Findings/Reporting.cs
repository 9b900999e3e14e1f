using System.Globalization;
using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Findings;

/// <summary>A finding as somebody on the spot reports it.</summary>
public sealed record NewFinding(string Programme, string What, string Place, string Site, string Severity, string Round)
{
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>Registers what was found, and gives out the personal links to report with.</summary>
public sealed class Reporting(IStore store, OfficeReader offices)
{
    /// <param name="by">The address of who found it; anybody of the office's people.</param>
    public Task<Outcome<Finding>> Report(NewFinding found, string by, DateTimeOffset now, CancellationToken cancel = default) =>
        store.Decide<Outcome<Finding>>(
            async () =>
            {
                var office = await offices.Read(cancel).ConfigureAwait(false);
                if (Refusal(found, by, office) is { } reason) return (null, new Outcome<Finding>.Refused(reason));
                var change = new Change();
                var finding = New(await NextKey(change, found.Programme, office, now, cancel).ConfigureAwait(false), found, by, now).Waking(office);
                var note = new JournalNote(now, new(by), JournalAction.Registered, $"发现{finding.Programme}问题（{finding.Severity}）：{finding.What}");
                change.Add(finding, note).Send(FindingMails.ToOffice(finding, FindingNews.Reported, "", office, now));
                return (change, new Outcome<Finding>.Done(finding));
            },
            cancel);

    /// <summary>Why it would not be registered (zh-CN), or null; so that files are kept only for what is taken.</summary>
    public async Task<string?> Judge(NewFinding found, string by, CancellationToken cancel = default) =>
        Refusal(found, by, await offices.Read(cancel).ConfigureAwait(false));

    /// <summary>Mails somebody a personal link to report with; once a day at most.</summary>
    /// <returns>The name of who gets it.</returns>
    public Task<Outcome<string>> Invite(string person, DateTimeOffset now, CancellationToken cancel = default) => store.Decide<Outcome<string>>(
        async () =>
        {
            var office = await offices.Read(cancel).ConfigureAwait(false);
            return office.MayReport(person)
                ? (new Change().Send(FindingMails.Invite(person, office, now)), new Outcome<string>.Done(office.NameOf(person)))
                : (null, new Outcome<string>.Refused("请选择人员名单里的人。"));
        },
        cancel);

    private static string? Refusal(NewFinding found, string by, Office office) =>
        office.MayReport(by) ? FindingChecks.Refusal(found, office) : "您不在人员名单里，不能上报问题，请联系督查室。";

    private static Finding New(string key, NewFinding found, string by, DateTimeOffset now) => new()
    {
        Key = key,
        Programme = found.Programme,
        What = found.What,
        Place = found.Place,
        Site = found.Site,
        Severity = found.Severity,
        FoundBy = by,
        FoundAt = now,
        Round = found.Round,
        Before = found.Evidence,
        State = FindingState.Found,
        Since = now,
    };

    /// <summary>The next number of the year that no list has used already.</summary>
    private async Task<string> NextKey(Change change, string programme, Office office, DateTimeOffset now, CancellationToken cancel)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"{office.Policy.Findings.Of(programme).Prefix}-{China.DateOf(now).Year}");
        var counter = await store.Find<Counter>($"findings-{start}", cancel).ConfigureAwait(false);
        var next = counter?.Value ?? new Counter { Key = $"findings-{start}" };
        string key;
        do
        {
            next = next with { Last = next.Last + 1 };
            key = string.Create(CultureInfo.InvariantCulture, $"{start}-{next.Last:0000}");
        }
        while (await store.Find<Finding>(Finding.IdOf(key), cancel).ConfigureAwait(false) is not null);

        if (counter is null) change.Add(next);
        else change.Put(counter, next);
        return key;
    }
}
