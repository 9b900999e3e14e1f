using Sanwen.Core.Journals;
using Sanwen.Core.Offices;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;

namespace Sanwen.Core.Requests;

/// <summary>A photo as it was sent.</summary>
public sealed record SentPhoto(string Name, byte[] Content);

/// <summary>How a form ended.</summary>
public abstract record ReceiptOutcome
{
    /// <param name="Code">What the resident looks it up with.</param>
    public sealed record Taken(Request Request, string Code) : ReceiptOutcome;

    public sealed record Wrong(IReadOnlyList<FieldProblem> Problems) : ReceiptOutcome;

    /// <summary>The channel takes nothing.</summary>
    public sealed record Shut : ReceiptOutcome;
}

/// <summary>Takes residents' requests: numbers them, seals what is about the resident, and gives them to who answers for them first.</summary>
public sealed class Receiving(
    IStore store, OfficeReader offices, RecordReader<Request> requests, IBlobs blobs, Sealer sealer, LookupCodes codes)
{
    /// <param name="form">What only this form carries: sent a second time, it is told the same number and code.</param>
    public async Task<ReceiptOutcome> Take(
        Intake intake, IReadOnlyList<SentPhoto> photos, string form, DateTimeOffset now, CancellationToken cancel = default)
    {
        var office = await offices.Read(cancel).ConfigureAwait(false);
        if (IntakeRules.Open(office, intake.Channel) is not { } channel) return new ReceiptOutcome.Shut();
        if (IntakeRules.Problems(intake, channel, office.Policy.Requests) is { Count: > 0 } problems) return new ReceiptOutcome.Wrong(problems);

        var code = codes.Of(form);
        if (await Known(form, cancel).ConfigureAwait(false) is { } known) return new ReceiptOutcome.Taken(known, code);

        var personal = Personal(intake, photos);
        var kept = new List<string>();
        try
        {
            foreach (var (photo, n) in photos.Select((p, n) => (p, n))) kept.Add(await Keep(photo, n, personal.PhotoKey, cancel).ConfigureAwait(false));
            var request = await store.Decide(() => Register(intake, channel, personal, kept, form, code, office, now, cancel), cancel).ConfigureAwait(false);
            if (!request.Photos.SequenceEqual(kept)) await Drop(kept, cancel).ConfigureAwait(false);
            return new ReceiptOutcome.Taken(request, code);
        }
        catch
        {
            await Drop(kept, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<(Change?, Request)> Register(
        Intake intake, RequestChannel channel, PersonalPart personal, IReadOnlyList<string> photos, string form, string code, Office office, DateTimeOffset now, CancellationToken cancel)
    {
        // looked for again each time: of two that send one form at once, the second finds the first
        if (await Known(form, cancel).ConfigureAwait(false) is { } known) return (null, known);

        var year = China.DateOf(now).Year;
        var counter = await store.Find<Counter>(Request.CounterOf(year), cancel).ConfigureAwait(false);
        var next = new Counter { Key = Request.CounterOf(year), Last = (counter?.Value.Last ?? 0) + 1 };
        var request = New(intake, channel, Request.NumberOf(year, next.Last), office, now);
        var step = RequestRules.Task(request with
        {
            Sealed = sealer.Seal(personal.Json, RequestWords.Personal(request.Id)),
            Photos = photos,
            CodeSeal = codes.Seal(request.Number, code),
            OnceSeal = codes.OnceSeal(form),
        }, office, now).Waking(office, now);
        var actor = intake.By is { } by ? new Actor(by) : RequestMoves.Resident;
        var note = new JournalNote(now, actor, JournalAction.Registered, $"收到{channel.Name}（{intake.Subject}，{intake.Community}），承诺 {China.Stamp(request.DueAt)} 前答复。");
        var change = new Change().Add(step.Request, [note, .. step.Notes]).Send(step.Mails);
        return (counter is null ? change.Add(next) : change.Put(counter, next), step.Request);
    }

    private static Request New(Intake intake, RequestChannel channel, string number, Office office, DateTimeOffset now)
    {
        var first = intake is { First: true, By: { } by } ? by : channel.ResponderFor(intake.Community);
        if (!office.People.ContainsKey(first)) first = channel.FirstResponder;
        var claimed = channel.ClaimWorkingDays is not null;
        return new()
        {
            Number = number,
            Channel = channel.Key,
            Subject = intake.Subject,
            Community = intake.Community,
            Source = intake.By is null ? RequestSource.Resident : RequestSource.Office,
            ReceivedAt = now,
            DueAt = RequestTimes.Due(office, now, channel.PromisedWorkingDays),
            FirstResponder = first,
            Handler = claimed ? null : first,
            State = claimed ? RequestState.Unclaimed : RequestState.Handling,
        };
    }

    private static PersonalPart Personal(Intake intake, IReadOnlyList<SentPhoto> photos) => new(
        intake.Words, intake.Place, intake.Name, intake.Phone, intake.Email, [.. photos.Select(p => p.Name)],
        System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));

    private async Task<string> Keep(SentPhoto photo, int number, byte[] key, CancellationToken cancel)
    {
        using var content = new MemoryStream(Sealer.Encrypt(key, photo.Content, RequestWords.Photo(number)));
        return await blobs.Save(content, cancel).ConfigureAwait(false);
    }

    private async Task Drop(IEnumerable<string> kept, CancellationToken cancel)
    {
        foreach (var blob in kept) await blobs.Delete(blob, cancel).ConfigureAwait(false);
    }

    private async Task<Request?> Known(string form, CancellationToken cancel)
    {
        var once = codes.OnceSeal(form);
        return (await requests.Read(cancel).ConfigureAwait(false)).Values.FirstOrDefault(r => r.OnceSeal == once);
    }
}
