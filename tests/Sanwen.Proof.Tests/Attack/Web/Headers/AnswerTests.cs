using System.Net;
using Sanwen.Proof.Tests.Attack.Web.Forms;
using Sanwen.Web.Access;

namespace Sanwen.Proof.Tests.Attack.Web.Headers;

/// <summary>Every answer of every address has its policies, and none has a script of its own.</summary>
[Collection(LivedOffice.Name)]
public sealed class AnswerTests(Lived office)
{
    private static readonly (string Name, string Method, string Query)[] Ways =
        [("looked at", "GET", ""), ("by HEAD", "HEAD", ""), ("with an odd query", "GET", "?done=1&page=-1&year=x&month=2026-13"), ("posted to without a token", "POST", ""), ("by a method it has not", "PUT", "")];

    public static async Task<TheoryData<string>> Patterns() => [.. (await Route.All).Select(r => r.Pattern).Distinct()];

    [Theory, MemberData(nameof(Patterns))]
    public async Task Whatever_is_asked_of_an_address_the_answer_is_safe(string address)
    {
        var routes = await Route.All;
        using var stranger = office.Host.Browser();
        var faults = new List<string>();
        foreach (var place in (await office.At(routes.First(r => r.Pattern == address))).Take(1).Append(routes.First(r => r.Pattern == address).Empty()).Distinct())
        {
            foreach (var (name, method, query) in Ways)
            {
                foreach (var browser in new[] { stranger, await office.Visitor(Lived.Everything) })
                {
                    // without a token nothing is taken from who is signed in; who is not may be taken at the word
                    if (method == "POST" && browser == stranger) continue;
                    if (method == "POST" && routes.Any(r => r.Pattern == address && (r.HasToken || r.IsOpenForm))) continue;
                    var seen = await browser.Send(new HttpRequestMessage(new HttpMethod(method), place.Contains('?', StringComparison.Ordinal) ? place : place + query));
                    faults.AddRange(Answer.Faults(place, seen).Select(f => $"{place} {name}: {seen.Status}: {f}"));
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Theory]
    [InlineData("400", HttpStatusCode.BadRequest)]
    [InlineData("404", HttpStatusCode.NotFound)]
    [InlineData("405", HttpStatusCode.MethodNotAllowed)]
    [InlineData("413", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("422", HttpStatusCode.UnprocessableEntity)]
    [InlineData("redirect", HttpStatusCode.Redirect)]
    public async Task A_refusal_is_as_safe_as_a_page(string way, HttpStatusCode status)
    {
        using var browser = office.Host.Browser();
        var seen = way switch
        {
            "400" => await (await office.Visitor(Lived.Everything)).Post("/signout", (Frame.FormTokenField, "x")),
            "404" => await browser.Get("/nowhere/<script>"),
            "405" => await browser.Post("/policy"),
            "413" => await browser.Post("/signin", ("email", new string('x', 2 * 1024 * 1024))),
            "422" => await browser.Post("/signin", ("email", "\"><script>xss7()</script>")),
            _ => await browser.Get("/matters/1?x=<script>"),
        };

        Assert.Equal(status, seen.Status);
        Assert.Empty(Answer.Faults("/", seen));
    }
}
