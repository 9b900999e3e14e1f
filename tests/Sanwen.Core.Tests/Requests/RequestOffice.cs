using System.Globalization;
using Sanwen.Core.Engine;
using Sanwen.Core.Import;
using Sanwen.Core.Journals;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Policies;
using Sanwen.Core.Requests;
using Sanwen.Core.Stores;
using Sanwen.Core.Tests.Import;

namespace Sanwen.Core.Tests.Requests;

/// <summary>An office that takes requests and wishes. Its clock is moved by hand; whatever is due on the way happens at its time.</summary>
internal sealed class RequestOffice : IDisposable
{
    public const string First = "first@x.example", Mate = "mate@x.example", Head = "head@x.example", Leader = "leader@x.example",
        Principal = "principal@x.example", Deputy = "deputy@x.example";

    public const string Number = "SQ-2026-000001", Id = "request-SQ-2026-000001";

    public static readonly LinkKey Key = new("k1", [.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    public static readonly RequestPolicy Residents = new()
    {
        Channels =
        [
            new("suqiu", "群众诉求", "都可以反映", First, 5, ["环境卫生", "其他"], ContactOptional: true),
            new("xinyuan", "微心愿", "小心愿", First, 10, ["生活用品"], ClaimWorkingDays: 3, Leader: Leader),
        ],
        Communities = ["沙塘社区", "惠景社区"],
        EraseAfterDays = 30,
    };

    public static readonly Policy OwnRules = Given.Policy with { Requests = Residents };

    public static readonly Intake Sound = new("suqiu", "环境卫生", "沙塘社区", "words-4711", "place-4711", "name-4711", "13800004711", "mail-4711@y.example", Consent: true);

    private readonly OfficeReader _offices;
    private readonly RecordReader<Request> _requests;
    private readonly Clockwork _clockwork;
    private readonly LookupCodes _codes = new(new([Key]));

    public RequestOffice(string start)
    {
        Now = Given.At(start);
        Person[] people =
        [
            Given.Person(First, "首问人", "综治办", Roles.Responsible), Given.Person(Mate, "同事", "城建办", Roles.Responsible),
            Given.Person(Head, "综治办主任", "综治办", Roles.UnitHead), Given.Person(Leader, "分管领导", "领导班子", Roles.SupervisingLeader),
            Given.Person(Principal, "主要领导", "领导班子", Roles.PrincipalLeader), Given.Person(Deputy, "代理人", "综治办", Roles.Responsible),
        ];
        foreach (var person in people) Store.Set(person);
        _offices = new(Store, OwnRules, Given.Calendar);
        _requests = new(Store);
        _clockwork = new(Store, _offices, null!, Blobs);
    }

    public DateTimeOffset Now { get; set; }

    public MemoryStore Store { get; } = new();

    public MemoryBlobs Blobs { get; } = new();

    public Sealer Sealer { get; } = new(new([Key]));

    public Receiving Receiving => new(Store, _offices, _requests, Blobs, Sealer, _codes);

    public Serving Serving => new(Store, _offices, Sealer);

    public Following Following => new(Store, _offices, Sealer, _codes);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An office that has just got a request, with two photos where they are wanted.</summary>
    public static async Task<(RequestOffice Office, string Code)> Asked(string at, Intake? intake = null, params SentPhoto[] photos)
    {
        var office = new RequestOffice(at);
        return (office, await office.Ask(intake, photos: photos));
    }

    /// <returns>The lookup code.</returns>
    public async Task<string> Ask(Intake? intake = null, string form = "form-1", params SentPhoto[] photos) =>
        Assert.IsType<ReceiptOutcome.Taken>(await Receiving.Take(intake ?? Sound, photos, form, Now, Cancel)).Code;

    public Task<Outcome<Request>> Answer(string by = First, string words = "answer-4711") => Serving.Answer(Id, by, words, Now, Cancel);

    public Task<Outcome<Request>> Rate(string code, Satisfaction rating, bool redo = false) =>
        Following.Rate(Number, code, rating, "comment-4711", redo, Now, Cancel);

    /// <summary>Imports a list of one request, Z-1.</summary>
    public async Task<Request> Import(Sheet sheet)
    {
        var importing = new Importing(Store, _offices);
        var plan = await importing.Preview([new(sheet, [], [])], Cancel);
        Assert.Empty(plan.Problems);
        Assert.IsType<Outcome<ImportTally>.Done>(await importing.Apply(plan, Actor.System, Now, cancel: Cancel));
        return (await Store.Find<Request>("request-Z-1", Cancel))!.Value;
    }

    /// <summary>Moves the clock, stopping wherever something is due.</summary>
    public async Task<RequestOffice> Until(string text)
    {
        var end = Given.At(text);
        while (await Store.NextWake(Cancel) is { } next && next <= end)
        {
            if (next > Now) Now = next;
            foreach (var id in await Store.Due(Now, 100, Cancel)) await _clockwork.Advance(id, Now, Cancel);
        }

        Now = end;
        return this;
    }

    public async Task<Request> Request() => (await Store.Find<Request>(Id, Cancel))!.Value;

    /// <summary>Mails from a moment on, as <c>10-13 09:00 reminder first</c>; a mail without a link ends in a bar.</summary>
    public IReadOnlyList<string> MailsSince(string text) =>
    [
        .. Store.Mails.Where(m => m.At >= Given.At(text)).Select(m => string.Create(
            CultureInfo.InvariantCulture, $"{m.At:MM-dd HH:mm} {m.RequestNews.ToString()!.ToLowerInvariant()} {m.To.Split('@')[0]}{(m.Link is null ? "|" : "")}")),
    ];

    public Task<IReadOnlyList<JournalEntry>> Journal() => Store.Journal(Id, Cancel);

    public static string Refused<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason;

    public static T Done<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Done>(outcome).Value;

    public void Dispose()
    {
        _offices.Dispose();
        _requests.Dispose();
    }
}
