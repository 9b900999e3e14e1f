using Microsoft.Extensions.Logging.Abstractions;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Engine;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Projects;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Functions.Mails;
using Sanwen.Functions.Orchestrations;
using Sanwen.Functions.Store;
using Sanwen.Local.Hosting;
using Sanwen.Web.Hosting;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Functions.Tests.Orchestrations;

/// <summary>What one worker process is made of, over a store that it may share with others.</summary>
internal sealed class Engine : IDisposable
{
    public static readonly Rules Rules = RuleFolder.Read(Seed("policy.json"), Seed("calendar"));

    /// <summary>Signs nothing that opens anything.</summary>
    public static readonly LinkSigner Signer = new([new("test", new byte[32])]);

    private readonly TimeProvider _clock;
    private readonly Html _html = new(Rules.Policy);

    public Engine(IStore store, IOutbox outbox, TimeProvider clock, IMailSender? sender = null)
    {
        (Store, Outbox, _clock) = (store, outbox, clock);
        Writer = new(Rules.Policy, Signer, new("http://localhost:5080"), _html);
        Delivery = new(outbox, sender ?? new OutboxSender(), Writer, clock, NullLogger<Delivery>.Instance);
        Offices = new(store, Rules.Policy, Rules.Calendar);
        Clockwork = new(store, Offices, new MonthRunner(store, Offices, new BulletinDesk(store, outbox, Offices)));
        Answering = new(store, Offices);
        Raising = new(store, Offices);
        Consulting = new(store, Offices);
        Tiers = new(store, Offices);
        Handling = new(store, Offices);
        Closing = new(store, Offices);
        Activities = new(Clockwork, Delivery, Pokes, clock);
        Months = new(Clockwork, Pokes, clock);
    }

    public IStore Store { get; }

    public IOutbox Outbox { get; }

    public MailWriter Writer { get; }

    public Delivery Delivery { get; }

    public OfficeReader Offices { get; }

    public Clockwork Clockwork { get; }

    public Answering Answering { get; }

    public Raising Raising { get; }

    public Consulting Consulting { get; }

    public TierDeciding Tiers { get; }

    public Handling Handling { get; }

    public ClosingProjects Closing { get; }

    public Pokes Pokes { get; } = new(NullLogger<Pokes>.Instance);

    public Activities Activities { get; }

    public MonthWatch Months { get; }

    /// <summary>Only over Azure's storage.</summary>
    public Housekeeping Housekeeping => new((TablesStore)Store, Delivery, Months, Pokes, _clock, NullLogger<Housekeeping>.Instance);

    public static string Seed(string name) => Path.Combine(AppContext.BaseDirectory, "seeds", name);

    public void Dispose()
    {
        Offices.Dispose();
        _html.Dispose();
    }
}
