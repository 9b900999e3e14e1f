namespace Sanwen.Proof.Tests.Attack.Web.Forms;

/// <summary>What scanners, proxies and previews send to every address: it changes nothing, and breaks nothing.</summary>
[Collection(LivedOffice.Name)]
public sealed class LookingTests(Lived office)
{
    private static readonly string[] Queries = ["", "?do=approve&words=x", "?done=close", "?page=-1&sort=%00&next=//x.example"];

    public static async Task<TheoryData<string>> Patterns() => [.. (await Route.All).Select(r => r.Pattern).Distinct()];

    [Theory, MemberData(nameof(Patterns))]
    public async Task No_other_method_than_post_changes_anything(string address)
    {
        var routes = await Route.All;
        var places = await office.At(routes.First(r => r.Pattern == address));
        var visitor = await office.Visitor(Lived.Everything);
        office.Witness.SawAChange();

        foreach (var place in places)
        {
            foreach (var method in new[] { "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE" })
            {
                var seen = await visitor.Send(new HttpRequestMessage(new HttpMethod(method), place));
                Assert.True((int)seen.Status is >= 400 and < 500, $"{method} {place}: {seen.Status}");
            }

            foreach (var path in Queries.Select(q => place.Contains('?', StringComparison.Ordinal) ? place : place + q).Distinct())
            {
                var (seen, head) = (await visitor.Get(path), await visitor.Head(path));
                Assert.True((int)seen.Status < 500 && head.Status == seen.Status, $"{path}: {seen.Status}, HEAD {head.Status}");
            }
        }

        Assert.False(office.Witness.SawAChange());
    }
}
