using Microsoft.Playwright;
using Sanwen.Browser.Tests.Office;

namespace Sanwen.Browser.Tests.Browsing;

/// <summary>One person with a browser of their own, and everything that this browser had to complain about.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly TestOffice _office;
    private readonly List<string> _complaints = [];

    private Visitor(IBrowserContext context, IPage page, TestOffice office)
    {
        (_context, Page, _office) = (context, page, office);
        page.Console += (_, said) => { if (said.Type is "error" or "warning") Complain($"{said.Type}: {said.Text}"); };
        page.PageError += (_, error) => Complain(error);
        page.RequestFailed += (_, request) => Complain($"{request.Method} {request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>Errors in the console and requests that failed since the last look.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        lock (_complaints)
        {
            var all = _complaints.ToList();
            _complaints.Clear();
            return all;
        }
    }

    public static async Task<Visitor> Come(IBrowser browser, TestOffice office, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(15_000);
        return new(context, await context.NewPageAsync(), office);
    }

    /// <summary>Opens an address of the site, or a whole one from a mail.</summary>
    public Task<IResponse?> Go(string address) => Page.GotoAsync(new Uri(_office.Site, address).ToString());

    /// <summary>Lets somebody in by a link as the console prints it.</summary>
    public async Task SignIn(string email)
    {
        await Go(await _office.SignInLink(email));
        await Press("登录");
    }

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task Follow(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public async Task Sees(string text) => await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    public async Task SeesNot(string text) => await Assertions.Expect(Page.Locator("main")).Not.ToContainTextAsync(text);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Complain(string what)
    {
        lock (_complaints) _complaints.Add(what);
    }
}
