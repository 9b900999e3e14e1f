using Microsoft.Playwright;
using Sanwen.Browser.Tests.Office;

namespace Sanwen.Browser.Tests.Browsing;

/// <summary>A test that walks through an office of its own with browsers.</summary>
public abstract class OfficeWalk(Chromium chromium) : IAsyncLifetime
{
    protected const string Administrator = "admin@zumiao.example";

    private readonly List<Visitor> _visitors = [];
    private readonly IBrowser _browser = chromium.Browser;
    private TestOffice? _office;

    private protected TestOffice Office => _office!;

    /// <summary>What all browsers of this test complained about, and nobody took.</summary>
    protected IEnumerable<string> Complaints => _visitors.SelectMany(v => v.TakeComplaints());

    /// <summary>When the office starts, Beijing time.</summary>
    protected virtual string Begins => "2026-09-28 09:00";

    /// <summary>Whether the office runs its programmes too.</summary>
    protected virtual bool Programmes => false;

    public virtual async ValueTask InitializeAsync() => _office = await TestOffice.Start(Begins, Programmes);

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors) await visitor.DisposeAsync();
        if (_office is not null) await _office.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<Visitor> Somebody(BrowserNewContextOptions options)
    {
        var visitor = await Visitor.Come(_browser, Office, options);
        _visitors.Add(visitor);
        return visitor;
    }

    private protected Task<Visitor> Somebody(Device device) => Somebody(device.Options());

    private protected async Task<Visitor> SignedIn(string email, Device device)
    {
        var visitor = await Somebody(device);
        await visitor.SignIn(email);
        return visitor;
    }
}
