using Sanwen.Browser.Tests.Browsing;
using Sanwen.Core.Export;
using Sanwen.Core.Import;
using Sanwen.Core.Policies;
using Sanwen.Proof.Tests.Attack.Web.Scripts;

namespace Sanwen.Browser.Tests;

/// <summary>An office whose lists are full of hostile texts, in a real browser: nothing runs, nothing is refused by the policy, nothing tears a page apart.</summary>
public sealed class HostileTests(Chromium chromium) : OfficeWalk(chromium)
{
    private const string Watch = "window.xss7 = () => { document.documentElement.dataset.ran = 'yes'; };";
    private const string Over = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth";

    private static readonly string[] Pages =
        ["/", "/people", "/lists", "/projects", "/branches", "/agreements", "/calls", "/findings", "/inspections", "/proposals", "/requests", "/ratings", "/outbox", "/months/2026-11", "/public"];

    protected override string Begins => "2026-11-02 08:30";

    protected override bool Programmes => true;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var lists = new HostileLists(Office.Get<Exporting>(), Office.Get<Importing>(), Office.Get<Policy>(), Office.Now);
        Assert.NotEmpty(await lists.Import(TestContext.Current.CancellationToken));
        await Office.MoveTo("2026-11-17 09:30");
    }

    [Theory, InlineData(Device.Desktop), InlineData(Device.Phone)]
    public async Task No_text_runs_complains_or_tears_a_page(Device device)
    {
        var visitor = await SignedIn(Administrator, device);
        await visitor.Page.AddInitScriptAsync(Watch);
        var faults = new List<string>();
        visitor.Page.Dialog += (_, dialog) => faults.Add($"asked: {dialog.Message}");
        var open = new Queue<string>(Pages);
        var known = Pages.ToHashSet();
        while (open.TryDequeue(out var address))
        {
            await visitor.Go(address);
            if (await visitor.Page.EvaluateAsync<string?>("document.documentElement.dataset.ran ?? null") is not null) faults.Add($"{address}: ran");
            if (await visitor.Page.EvaluateAsync<int>(Over) is > 0 and var over) faults.Add($"{address}: {over} px too wide");
            faults.AddRange(visitor.TakeComplaints().Select(c => $"{address}: {c}"));
            if (!Pages.Contains(address)) continue;

            // the first of what each list leads to
            var inside = await visitor.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('main tbody a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
            foreach (var link in inside.Where(known.Add).Take(2)) open.Enqueue(link);
        }

        Assert.True(known.Count > Pages.Length && faults.Count == 0, string.Join(Environment.NewLine, faults));
    }
}
