using System.Net;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Access;

namespace Sanwen.Proof.Tests.Attack.Web.Forms;

/// <summary>Forms that another site has a signed-in person send, to every address that takes one.</summary>
[Collection(LivedOffice.Name)]
public sealed class ForgedFormTests(Lived office)
{
    private static readonly string[] Attacks = ["without a token", "with the token of another person", "with the token of an earlier session", "with a token cut short", "from another site", "from a sister site"];

    public static async Task<TheoryData<string, string>> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var route in (await Route.All).Where(r => r.Method == "POST"))
        {
            foreach (var attack in Attacks.Where(a => a.StartsWith("from", StringComparison.Ordinal) || !(route.HasToken || route.IsOpenForm))) rows.Add(route.Name, attack);
        }

        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task A_forged_form_is_refused_and_changes_nothing(string address, string attack)
    {
        var route = await Route.Named(address);
        var victim = await office.Visitor(Lived.Everything);
        var good = await Token(victim);
        var token = attack switch
        {
            "without a token" => "",
            "with the token of another person" => await Token(await office.Visitor("duban@zumiao.example")),
            "with the token of an earlier session" => await EarlierToken(),
            "with a token cut short" => good[..^4],
            _ => good,
        };

        foreach (var place in await office.At(route))
        {
            office.Witness.SawAChange();
            var answer = await Send(victim, place, token, attack switch { "from another site" => "cross-site", "from a sister site" => "same-site", _ => null });
            Assert.Equal((HttpStatusCode.BadRequest, "没有提交成功"), (answer.Status, answer.Heading));
            Assert.False(office.Witness.SawAChange());
        }

        Assert.Contains(SessionCookie.Name, victim.Cookies.Keys);
    }

    private async Task<string> EarlierToken()
    {
        using var browser = await office.Host.SignedIn(Lived.Everything);
        return await Token(browser);
    }

    private static async Task<string> Token(Browser browser) => (await browser.Get("/policy")).ValueOf(Frame.FormTokenField);

    private static Task<Seen> Send(Browser browser, string address, string token, string? from)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent([new("do", "claim"), new("words", "x"), new(Frame.FormTokenField, token)]),
        };
        if (from is not null) request.Headers.Add("Sec-Fetch-Site", from);
        return browser.Send(request);
    }
}
