using Sanwen.Core.Bulletins;
using Sanwen.Core.Engine;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.Rounds;
using Sanwen.Local.Store;
using Sanwen.Web.Hosting;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Local.Rehearsal;

/// <summary>The same core, store and outbox as the running office, in a throw-away store and under a virtual clock.</summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>Links in rehearsed mails open nothing; a fixed key makes two rehearsals alike to the byte.</summary>
    private static readonly LinkKey Key = new("rehearsal", [.. Enumerable.Repeat((byte)'0', 32)]);

    public Stage(Rules rules, DateTimeOffset start, MailLog log)
    {
        Clock = new(start);
        Store = new(SqliteOptions.InMemory);
        Offices = new(Store, rules.Policy, rules.Calendar);
        Html = new(rules.Policy);
        Bulletins = new(Store, Store, Offices);
        Clockwork = new(Store, Offices, new MonthRunner(Store, Offices, Bulletins));
        Answering = new(Store, Offices);
        var writer = new MailWriter(rules.Policy, new LinkSigner([Key]), new("http://localhost:5080"), Html);
        Mails = new(Store, writer, log);
    }

    public VirtualClock Clock { get; }

    public SqliteStore Store { get; }

    public OfficeReader Offices { get; }

    public Html Html { get; }

    public BulletinDesk Bulletins { get; }

    public Clockwork Clockwork { get; }

    public Answering Answering { get; }

    public MailRun Mails { get; }

    public async ValueTask DisposeAsync()
    {
        await Mails.DisposeAsync();
        Offices.Dispose();
        Html.Dispose();
        Store.Dispose();
    }
}
