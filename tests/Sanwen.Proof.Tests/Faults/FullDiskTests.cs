using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sanwen.Core.Mails;
using Sanwen.Core.Rounds;
using Sanwen.Core.Stores;
using Sanwen.Core.Time;
using Sanwen.Local.Mails;
using Sanwen.Local.Tests;
using Sanwen.Proof.Tests.Mail;
using Sanwen.Web.Mails;

namespace Sanwen.Proof.Tests.Faults;

public sealed class FullDiskTests : IDisposable
{
    private static readonly DateTimeOffset RemindersGoOut = China.At(new(2026, 10, 10), new(9, 0));

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_is_said_everywhere_and_all_goes_on_by_itself_once_there_is_room()
    {
        using var disk = new SmallDisk(_folder["data"]);
        await using var server = new CountingSmtp();
        await using var office = await RunningOffice.Start(disk.Folder, server.Port);
        using var staff = await office.SignedIn();
        using var visitor = office.Visitor();
        await office.Asked();
        var page = await visitor.Get(await office.AnswerPage(1));

        disk.Fill();
        var refused = await visitor.Submit(page, "提交答复", [("words-0", "已完成"), ("percent-0", "80")]);
        office.GoTo(RemindersGoOut);
        await office.Until(() => office.Said.Count("the month cannot go on: 磁盘已满") == 1, TimeSpan.FromSeconds(5));
        var dashboard = await staff.Get("/");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "暂时不能使用"), (refused.Status, refused.Heading));
        Assert.DoesNotContain(disk.Folder, refused.Html, StringComparison.Ordinal);
        Assert.Contains($"磁盘已满，无法写入数据文件 {office.Data.Database}。请清理磁盘空间，程序会自动重试。", dashboard.Text, StringComparison.Ordinal);
        Assert.Empty(await office.Mails(MailKind.Reminder));

        disk.MakeRoom();
        await office.AllSent(MailKind.Reminder, RemindersGoOut);
        await office.Until(() => office.Said.Count("the month goes on again") == 1, TimeSpan.FromSeconds(5));

        Assert.DoesNotContain("磁盘已满", (await staff.Get("/")).Text, StringComparison.Ordinal);
        Assert.Contains("已全部答复", (await visitor.Submit(page, "提交答复", [("words-0", "已完成"), ("percent-0", "80")])).Text, StringComparison.Ordinal);
        Assert.Equal(2 * RunningOffice.Doers, server.Taken.Count);
        Assert.All(server.Taken.Values, n => Assert.Equal(1, n));
    }

    [Fact]
    public async Task A_mail_that_went_out_while_the_disk_filled_is_settled_later_and_never_called_unknown()
    {
        using var disk = new SmallDisk(_folder["data"]);
        var sender = new FillingSender(disk);
        await using var office = await RunningOffice.Start(
            disk.Folder, port: null, more: services => services.AddSingleton<IMailSender>(sender));
        office.GoTo(RunningOffice.Begins.AddMinutes(1));
        await office.Until(() => office.Said.Count("the mails cannot go on: 磁盘已满") == 1, TimeSpan.FromSeconds(5));
        office.Clock.Advance(BackOff.Abandoned + TimeSpan.FromMinutes(1));

        disk.MakeRoom();
        await office.AllSent(MailKind.Ask, office.Clock.GetUtcNow());

        Assert.Equal(RunningOffice.Doers, sender.Sent.Distinct().Count());
        Assert.Equal(RunningOffice.Doers, sender.Sent.Count);
        Assert.Equal(0, office.Said.Count("may or may not have gone out"));
    }

    [Fact]
    public async Task Mails_wait_for_room_in_the_outbox_folder_and_say_so()
    {
        using var disk = new SmallDisk(_folder["data/outbox"], megabytes: 1);
        disk.Fill();
        await using var office = await RunningOffice.Start(_folder["data"], port: null);
        using var staff = await office.SignedIn();
        office.GoTo(RunningOffice.Begins.AddMinutes(1));
        await office.Until(async () => (await office.Mails(MailKind.Ask)).Count(m => m.Detail.Length > 0) == RunningOffice.Doers);
        var words = $"磁盘已满，无法写入发件文件夹 {office.Data.Outbox}。请清理磁盘空间，程序会自动重试。";

        Assert.Contains(words, (await staff.Get("/outbox")).Text, StringComparison.Ordinal);
        Assert.Contains(words, (await staff.Get("/")).Text, StringComparison.Ordinal);

        disk.MakeRoom();
        await office.AllSent(MailKind.Ask, office.Clock.GetUtcNow());

        Assert.DoesNotContain("磁盘已满", (await staff.Get("/")).Text, StringComparison.Ordinal);
        Assert.Equal(RunningOffice.Doers, Directory.GetFileSystemEntries(office.Data.Outbox).Length);
    }

    [Fact]
    public async Task Evidence_without_room_is_not_taken_and_can_be_handed_in_again()
    {
        using var disk = new SmallDisk(_folder["data/blobs"], megabytes: 1);
        await using var office = await RunningOffice.Start(_folder["data"], port: null);
        using var visitor = office.Visitor();
        await office.Asked();
        var page = await visitor.Get(await office.AnswerPage(1));
        var picture = ("evidence-0", "现场.jpg", (byte[])[0xFF, 0xD8, 0xFF, .. new byte[200_000]]);
        disk.Fill();

        var refused = await visitor.Submit(page, "提交答复", [("words-0", "已完成"), ("percent-0", "80")], picture);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "暂时不能使用"), (refused.Status, refused.Heading));
        Assert.Equal(1, office.Said.Count($"磁盘已满，无法写入附件文件夹 {office.Data.Blobs}"));
        disk.MakeRoom();
        Assert.Contains("已全部答复", (await visitor.Submit(page, "提交答复", [("words-0", "已完成"), ("percent-0", "80")], picture)).Text, StringComparison.Ordinal);
        var reply = (await office.Store.List<AskRound>(cancel: Cancel)).SelectMany(r => r.Value.Asked).Single(a => a.Reply is not null).Reply!;
        Assert.Equal([Assert.Single(reply.Evidence).Blob], Directory.GetFiles(office.Data.Blobs, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    /// <summary>Hands mails out, and the disk is full when the third has gone.</summary>
    private sealed class FillingSender(SmallDisk disk) : IMailSender
    {
        public List<string> Sent { get; } = [];

        public int AtOnce => 1;

        public Task<Settlement> Send(OutboxRow row, MailText text, CancellationToken cancel)
        {
            Sent.Add(row.Mail.Id);
            if (Sent.Count == 3) disk.Fill();
            return Task.FromResult<Settlement>(new Settlement.Sent());
        }
    }
}
