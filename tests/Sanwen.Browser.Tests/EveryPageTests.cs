using Sanwen.Browser.Tests.Browsing;
using Sanwen.Browser.Tests.Office;

namespace Sanwen.Browser.Tests;

public sealed class EveryPageTests(Chromium chromium) : OfficeWalk(chromium)
{
    protected override string Begins => LivedOffice.Begins;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Office.LetPeopleAnswer();
        await Office.MoveTo(LivedOffice.Later);
        await Office.KeepPeopleBusy();
        await Office.RaiseIssues();
    }

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task Every_page_fits_the_screen_lets_everybody_in_and_leaves_the_console_quiet(Device device)
    {
        var faults = new List<string>();
        foreach (var group in (await SitePage.All(Office)).GroupBy(p => p.Visitor))
        {
            var visitor = group.Key is { } email ? await SignedIn(email, device) : await Somebody(device);
            foreach (var page in group)
            {
                await page.Open(visitor);
                if (Album.IsWanted) await visitor.Keep($"every/{device}/{page.Name}", whole: true);
                faults.AddRange((await Faults(visitor, page)).Select(f => $"{page.Name}: {f}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task Every_kind_of_mail_fits_the_screen_and_lets_everybody_in(Device device)
    {
        // The mail's own policy forbids scripts, which is what the check is.
        var options = device.Options();
        options.BypassCSP = true;
        var reader = await Somebody(options);
        await reader.SignIn(Administrator);

        var faults = new List<string>();
        foreach (var mail in await Office.OneMailOfEachKind())
        {
            await reader.Go($"/outbox/html?id={Uri.EscapeDataString(mail.Id)}");
            if (Album.IsWanted) await reader.Keep($"every/{device}/mail-{mail.Kind}", whole: true);
            faults.AddRange((await PageCheck.Faults(reader)).Select(f => $"{mail.Kind}: {f}"));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static async Task<IEnumerable<string>> Faults(Visitor visitor, SitePage page)
    {
        var complaints = visitor.TakeComplaints().Where(c => page.Status == 200 || !c.Contains($"status of {page.Status}", StringComparison.Ordinal));
        return [.. complaints, .. await PageCheck.Faults(visitor)];
    }
}
