using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sanwen.Core.Links;
using Sanwen.Local.Tests.Pages;
using Sanwen.Web.Pages;

namespace Sanwen.Proof.Tests.Attack.Web.Tokens;

/// <summary>
/// A genuine link that names somebody else: what the page of the right person's link offers is pressed, every button, behind the other's.
/// Only the office makes such links, so this is what stands behind the signature.
/// </summary>
[Collection(LivedOffice.Name)]
public sealed class OtherPersonTests(Lived office)
{
    /// <summary>Whoever holds the link of a round answers it, as at any desk: the head of a unit has it in copy.</summary>
    public static TheoryData<LinkPurpose> Purposes =>
        [.. Enum.GetValues<LinkPurpose>().Except([LinkPurpose.Answer, LinkPurpose.Bulletin, LinkPurpose.Calendar, LinkPurpose.SignIn])];

    [Theory, MemberData(nameof(Purposes))]
    public async Task Nothing_is_done_in_the_name_of_somebody_whom_it_does_not_concern(LinkPurpose opens)
    {
        using var browser = office.Host.Browser();
        var link = office.Links[opens];
        var (own, other) = (Address(link), Address(link with { Person = "nobody@zumiao.example" }));
        var page = await browser.Get(own);
        var buttons = page.Document.QuerySelectorAll<IHtmlButtonElement>("form[method=post] button").ToList();
        Assert.True(buttons.Count > 0, $"{opens} offers nothing: {page.Heading}");

        foreach (var button in buttons)
        {
            var fields = FormFields.Of(button.Form!, button);
            foreach (var name in fields.Keys.Where(n => fields[n].Length == 0).ToList()) fields[name] = "1";
            var answer = await browser.Post(other, [.. fields.Select(f => (f.Key, f.Value))]);
            Assert.InRange(answer.Status, HttpStatusCode.BadRequest, HttpStatusCode.InternalServerError - 1);
        }

        Assert.False(office.Witness.SawAChange());
    }

    private static string Address(Link link) => Addresses.Link(link.Purpose, Forgery.Signer.Sign(link));
}
