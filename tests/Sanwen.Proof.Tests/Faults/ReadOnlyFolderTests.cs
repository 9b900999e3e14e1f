using System.Net;
using Sanwen.Core.Mails;
using Sanwen.Core.Time;
using Sanwen.Local.Tests;
using Sanwen.Proof.Tests.Mail;

namespace Sanwen.Proof.Tests.Faults;

/// <summary>A data folder that must not be written any more while the office runs. Rights are checked when a file is opened, so it takes more than rights.</summary>
public sealed class ReadOnlyFolderTests : IDisposable
{
    private static readonly DateTimeOffset RemindersGoOut = China.At(new(2026, 10, 10), new(9, 0));

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_office_whose_files_cannot_be_written_says_so_is_read_and_goes_on_by_itself_after()
    {
        await using var server = new CountingSmtp();
        await using var office = await RunningOffice.Start(_folder["data"], server.Port);
        using var staff = await office.SignedIn();
        using var visitor = office.Visitor();
        await office.Asked();
        var page = await visitor.Get(await office.AnswerPage(1));
        var picture = ("evidence-0", "现场.jpg", (byte[])[0xFF, 0xD8, 0xFF, 7]);
        string[] files = [office.Data.Database, $"{office.Data.Database}-wal", office.Data.Blobs];
        Directory.CreateDirectory(office.Data.Blobs);

        Assert.SkipUnless(Array.TrueForAll(files, f => SmallDisk.AsRoot("chattr", "+i", f)), "No file can be made immutable here.");
        try
        {
            var words = await visitor.Submit(page, "提交答复", [("words-0", "已完成"), ("percent-0", "80")]);
            var file = await visitor.Submit(page, "提交答复", [("words-0", "已完成"), ("percent-0", "80")], picture);
            office.GoTo(RemindersGoOut);
            await office.Until(() => office.Said.Count($"the month cannot go on: 读写数据文件 {office.Data.Database} 失败") == 1, TimeSpan.FromSeconds(5));

            Assert.Equal((HttpStatusCode.ServiceUnavailable, "暂时不能使用"), (words.Status, words.Heading));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "暂时不能使用"), (file.Status, file.Heading));
            Assert.Equal(1, office.Said.Count($"无法写入附件文件夹 {office.Data.Blobs}"));
            Assert.Contains("请检查磁盘和文件权限", (await staff.Get("/")).Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await staff.Get("/outbox")).Status);
        }
        finally
        {
            Assert.True(Array.TrueForAll(files, f => SmallDisk.AsRoot("chattr", "-i", f)));
        }

        await office.AllSent(MailKind.Reminder, RemindersGoOut);
        await office.Until(() => office.Said.Count("the month goes on again") == 1, TimeSpan.FromSeconds(5));

        Assert.DoesNotContain("请检查磁盘和文件权限", (await staff.Get("/")).Text, StringComparison.Ordinal);
        Assert.Contains("已全部答复", (await visitor.Submit(page, "提交答复", [("words-0", "已完成"), ("percent-0", "80")], picture)).Text, StringComparison.Ordinal);
        Assert.Equal(2 * RunningOffice.Doers, server.Taken.Count);
        Assert.All(server.Taken.Values, n => Assert.Equal(1, n));
    }
}
