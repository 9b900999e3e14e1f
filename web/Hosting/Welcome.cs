using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Core.People;
using Sanwen.Web.Mails;

namespace Sanwen.Web.Hosting;

/// <summary>How the administrator gets in where no mail goes out, for the console of who runs the office.</summary>
public sealed class Welcome(SigningIn signingIn, OfficeReader offices, MailWriter writer, TimeProvider clock)
{
    /// <summary>One line (zh-CN): a fresh sign-in link, or why there is none.</summary>
    public async Task<string> Line(CancellationToken cancel = default)
    {
        var office = await offices.Read(cancel);
        if (office.Having(Roles.Administrator) is not [var administrator, ..])
        {
            return "人员名单中没有管理员：请在名单中为一人加上“管理员”角色后重新导入。";
        }

        var link = await signingIn.Issue(administrator.Email, clock.GetUtcNow(), cancel);
        return $"{administrator.Name} 的登录链接（只能用一次）：{writer.AddressOf(link!)}";
    }
}
