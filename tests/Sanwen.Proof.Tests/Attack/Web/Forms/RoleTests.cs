using System.Net;
using Sanwen.Core.People;
using Sanwen.Core.Stores;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Access;

namespace Sanwen.Proof.Tests.Attack.Web.Forms;

/// <summary>Every address by every role: who may not is sent to sign in or refused, and whatever they post changes nothing.</summary>
public sealed class RoleTests(Lived office) : IClassFixture<Lived>
{
    private const string Nobody = "nobody";

    /// <summary>What is not for everybody who is signed in. All that is not named here and not open is for who is signed in.</summary>
    private static readonly Dictionary<string, Roles> Only = new()
    {
        ["/import"] = Roles.Officer | Roles.Administrator,
        ["/outbox"] = Roles.Officer | Roles.Administrator,
        ["/lists/{name}/roll-over"] = Roles.Officer,
        ["/findings/invite"] = Roles.Officer,
        ["/calls/new"] = Roles.Officer,
        ["POST /ratings/{rubric}"] = Roles.Officer,
        ["POST /people/{email}/address"] = Roles.Administrator,
    };

    private static IEnumerable<Roles> Each => Enum.GetValues<Roles>().Where(r => r != Roles.None);

    public static async Task<TheoryData<string, string>> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var route in (await Route.All).Where(r => r.Method != "HEAD" && !r.IsOpen))
        {
            rows.Add(route.Name, Nobody);
            foreach (var role in Each) rows.Add(route.Name, role.ToString());
        }

        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task Who_may_not_is_refused(string address, string visitor)
    {
        var route = await Route.Named(address);
        var allowed = visitor != Nobody && (Needs(route) is not { } only || (Enum.Parse<Roles>(visitor) & only) != 0);
        using var stranger = office.Host.Browser();
        var browser = visitor == Nobody ? stranger : await Somebody(Enum.Parse<Roles>(visitor));
        var token = visitor == Nobody ? "" : (await browser.Get("/policy")).ValueOf(Frame.FormTokenField);

        foreach (var place in await office.At(route))
        {
            office.Witness.SawAChange();
            var answer = route.Method == "GET" ? await browser.Get(place) : await browser.Post(place, (Frame.FormTokenField, token), ("do", "approve"), ("words", "x"));
            if (visitor == Nobody) Assert.StartsWith("/signin?next=", answer.Location, StringComparison.Ordinal);
            else if (!allowed) Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
            else Assert.True((int)answer.Status < 500 && answer.Location?.StartsWith("/signin", StringComparison.Ordinal) != true, $"{answer.Status} {answer.Location}");
            if (!allowed) Assert.False(office.Witness.SawAChange());
        }
    }

    [Fact]
    public async Task What_is_for_some_only_is_there()
    {
        var routes = await Route.All;
        Assert.All(Only.Keys, k => Assert.Contains(routes, r => r.Name.Contains(k, StringComparison.Ordinal)));
    }

    private static Roles? Needs(Route route) =>
        Only.Where(o => o.Key == route.Name || o.Key == route.Pattern || route.Pattern.StartsWith(o.Key + "/", StringComparison.Ordinal)).Select(o => (Roles?)o.Value).FirstOrDefault();

    /// <summary>With that role alone, and concerned by nothing.</summary>
    private async Task<Browser> Somebody(Roles role)
    {
        var email = $"{role.ToString().ToLowerInvariant()}@role.example";
        if (await office.Host.Store.Find<Person>(email, TestContext.Current.CancellationToken) is null)
        {
            await office.Host.Write(new Change().Add(new Person { Email = email, Name = "只有一个角色", Unit = "督查室", Roles = role }));
        }

        return await office.Visitor(email);
    }
}
