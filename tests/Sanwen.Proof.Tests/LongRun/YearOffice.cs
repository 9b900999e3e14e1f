using Sanwen.Core.Approvals;
using Sanwen.Core.Assignments;
using Sanwen.Core.Bulletins;
using Sanwen.Core.Engine;
using Sanwen.Core.Import;
using Sanwen.Core.Inbound;
using Sanwen.Core.Issues;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Core.Rounds;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;
using Sanwen.Local.Tests;
using Sanwen.Web.Hosting;

namespace Sanwen.Proof.Tests.LongRun;

/// <summary>The product's core over its own store, as the office on one machine has it, but for pages and the sending of mails.</summary>
internal sealed class YearOffice : IDisposable
{
    public static readonly Rules Rules = RuleFolder.Read(
        Path.Combine(AppContext.BaseDirectory, "seeds", "policy.json"), Path.Combine(AppContext.BaseDirectory, "seeds", "calendar"));

    private readonly TempFolder _folder = new();

    public YearOffice()
    {
        Store = new(new SqliteOptions(_folder["sanwen.db"], Durable: false));
        Offices = new(Store, Rules.Policy, Rules.Calendar);
        Clockwork = new(Store, Offices, new MonthRunner(Store, Offices, new BulletinDesk(Store, Store, Offices)));
        Answering = new(Store, Offices);
        Applying = new(Store, Offices);
        Deciding = new(Store, Offices);
        Assigning = new(Store, Offices);
        Importing = new(Store, Offices);
        Substituting = new(Store, Offices);
        Addresses = new(new LinkSigner([new("year", [.. Enumerable.Repeat((byte)'0', 32)])]), "reply.town.example", "sanwen@town.example");
        Replying = new(Store, Store, Addresses, new ReplyCarrying(Store, Offices, Deciding, new TierDeciding(Store, Offices), new Consulting(Store, Offices)));
    }

    public SqliteStore Store { get; }

    public OfficeReader Offices { get; }

    public Clockwork Clockwork { get; }

    public Answering Answering { get; }

    public Applying Applying { get; }

    public Deciding Deciding { get; }

    public Assigning Assigning { get; }

    public Importing Importing { get; }

    public Substituting Substituting { get; }

    public ReplyAddresses Addresses { get; }

    public Replying Replying { get; }

    public void Dispose()
    {
        Offices.Dispose();
        Store.Dispose();
        _folder.Dispose();
    }
}
