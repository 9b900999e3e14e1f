using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Web.Access;
using Sanwen.Web.Pages.Troubles;
using Sanwen.Web.Rendering;

namespace Sanwen.Web.Pages.SignIn;

/// <summary>Mails sign-in links and lets in who comes with one.</summary>
public sealed class SignInDesk(SigningIn signingIn, OfficeReader offices, LinkSigner signer, TimeProvider clock)
{
    private const string NextCookie = "sanwen-next";

    private static readonly Trouble Spent = Trouble.Expired("登录链接只能用一次，且只在短时间内有效。") with
    {
        NextText = "重新获取登录链接",
        Text = "登录链接只能用一次，而且只在短时间内有效；以最近收到的一封为准。请重新获取。",
    };

    /// <summary>The same answer after the same time, whether the address is known or not.</summary>
    public async Task<IResult> Ask(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (email, next) = (form["email"].ToString().Trim(), LocalAddress.Or(form["next"]));
        if (!email.Contains('@', StringComparison.Ordinal) || email.Length > 254)
        {
            return Page.Of<SignInPage>(new { Next = next, Email = email, Error = "请填写完整的邮箱，如 name@example.cn。" }, StatusCodes.Status422UnprocessableEntity);
        }

        // By the wall clock on purpose: it hides how long the store took.
        var pause = Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, http.RequestAborted);
        await signingIn.Request(email, clock.GetUtcNow(), http.RequestAborted);
        await pause;
        http.Response.Cookies.Append(NextCookie, next, Options(http));
        return Page.Of<SignInSentPage>(new { Minutes = (await offices.Read(http.RequestAborted)).Policy.Links.SignInMinutes });
    }

    public async Task<IResult> Show(string token, CancellationToken cancel)
    {
        var office = await offices.Read(cancel);
        return signer.Read(token, LinkPurpose.SignIn, clock.GetUtcNow()) switch
        {
            LinkReading.Valid valid => Page.Of<SignInConfirmPage>(new { Token = token, Name = office.NameOf(valid.Link.Person) }),
            LinkReading.Expired => Spent.Page(),
            _ => Trouble.BadLink.Page(),
        };
    }

    public async Task<IResult> Enter(string token, HttpContext http)
    {
        var now = clock.GetUtcNow();
        if (signer.Read(token, LinkPurpose.SignIn, now) is not LinkReading.Valid { Link: var link }) return await Show(token, http.RequestAborted);
        if (!await signingIn.Use(link, now, http.RequestAborted)) return Spent.Page();

        var identity = new ClaimsIdentity([new(ClaimTypes.Email, link.Person)], SessionCookie.Scheme);
        await http.SignInAsync(SessionCookie.Scheme, new(identity), new() { IsPersistent = true });
        http.Response.Cookies.Delete(NextCookie, Options(http));
        return new SeeOther(LocalAddress.Or(http.Request.Cookies[NextCookie]));
    }

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        MaxAge = TimeSpan.FromHours(1),
    };
}
