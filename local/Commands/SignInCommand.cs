using System.CommandLine;
using Sanwen.Core.Links;
using Sanwen.Core.Offices;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;
using Sanwen.Web.Hosting;
using Sanwen.Web.Mails;
using Sanwen.Web.Rendering;

namespace Sanwen.Local.Commands;

/// <summary>Prints a sign-in link for somebody who cannot get mail, for whoever runs the machine to hand over.</summary>
internal static class SignInCommand
{
    public static Command Create()
    {
        var email = new Argument<string>("EMAIL") { Description = "人员名单中的邮箱" };
        var address = SiteAddress.Option($"网站地址（默认 {ServeCommand.DefaultUrl}）");
        var office = new OfficeOptions();
        var command = new Command("signin", "打印一次性登录链接") { email, address };
        foreach (var option in office.All) command.Add(option);
        command.SetAction((r, cancel) => Faults.Guard(async () =>
        {
            var rules = office.Rules(r);
            var data = office.Data(r);
            using var store = new SqliteStore(new(data.Database));
            using var offices = new OfficeReader(store, rules.Policy, rules.Calendar);
            var person = r.GetRequiredValue(email);
            var link = await new SigningIn(store, offices).Issue(person, TimeProvider.System.GetUtcNow(), cancel);
            if (link is null) return CommandFaults.Tell([$"人员名单中没有 {person}。"]);
            using var html = new Html(rules.Policy);
            Console.Out.WriteLine(new MailWriter(rules.Policy, LinkKeyFile.Load(data), r.GetValue(address) ?? new(ServeCommand.DefaultUrl), html).AddressOf(link));
            return 0;
        }));
        return command;
    }
}
