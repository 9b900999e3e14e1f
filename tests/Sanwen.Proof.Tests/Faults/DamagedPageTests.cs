using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Sanwen.Core.Backups;
using Sanwen.Core.Mails;
using Sanwen.Core.Time;
using Sanwen.Local.Hosting;
using Sanwen.Local.Tests;
using Sanwen.Proof.Tests.Mail;

namespace Sanwen.Proof.Tests.Faults;

public sealed class DamagedPageTests : IDisposable
{
    private static readonly DateTimeOffset RemindersGoOut = China.At(new(2026, 10, 10), new(9, 0));

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_damaged_page_is_said_with_what_to_do_the_rest_is_read_and_a_backup_puts_it_right()
    {
        await using var server = new CountingSmtp();
        var clock = new JumpingClock(RunningOffice.Begins);
        await using (var office = await RunningOffice.Start(_folder["data"], server.Port, clock))
        {
            using var staff = await office.SignedIn();
            await office.Asked();
            await Program("export", _folder["office.zip"]);
            Damage(office.Data.Database, "journal");

            var damaged = await staff.Get("/matters/M-1");

            Assert.Equal((HttpStatusCode.ServiceUnavailable, "暂时不能使用"), (damaged.Status, damaged.Heading));
            Assert.Equal(1, office.Said.Count($"数据文件 {office.Data.Database} 已损坏。请移走该文件，再用 restore 命令从备份恢复；正在运行的程序会自动接着运行。"));
            Assert.Equal(HttpStatusCode.OK, (await staff.Get("/")).Status);
            Assert.Equal(HttpStatusCode.OK, (await staff.Get("/outbox")).Status);
        }

        foreach (var file in Directory.GetFiles(_folder["data"], "sanwen.db*")) File.Delete(file);
        await Program("restore", _folder["office.zip"], "--yes");
        await using var restored = await RunningOffice.Start(_folder["data"], server.Port, clock, begin: false);
        using var again = await restored.SignedIn();

        Assert.Equal(HttpStatusCode.OK, (await again.Get("/matters/M-1")).Status);
        await restored.AllSent(MailKind.Reminder, RemindersGoOut);
        Assert.All(server.Taken.Values, n => Assert.Equal(1, n));
        var chains = new ChainCheck();
        await foreach (var line in restored.Store.Read(Cancel)) chains.See(line);
        Assert.Empty(chains.End());
    }

    [Fact]
    public async Task A_record_that_is_overwritten_so_that_the_database_does_not_notice_is_said_to_be_damaged_too()
    {
        await using var server = new CountingSmtp();
        await using var office = await RunningOffice.Start(_folder["data"], server.Port);
        await office.Asked();
        var page = await office.AnswerPage(2);
        Overwrite(office.Data.Database, "update records set body = replace(body, '\"Person\"', '&Person') where id like '%doer2@x.example'");
        using var visitor = office.Visitor();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.Get(page)).Status);
        Assert.Equal(1, office.Said.Count("已损坏"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(await office.AnswerPage(3))).Status);
    }

    [Fact]
    public async Task An_office_whose_file_is_moved_away_stands_still_and_goes_on_with_the_one_that_is_restored()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        using var office = Start("--urls", address);
        try
        {
            using var browser = new HttpClient { BaseAddress = new(address) };
            var first = await Link(office);
            await Program("export", _folder["office.zip"]);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(first, Cancel)).StatusCode);

            File.Move(_folder["data/sanwen.db"], _folder["data/damaged.db"]);
            using var form = new FormUrlEncodedContent([new("email", "nobody@x.example")]);
            var away = await browser.PostAsync("/signin", form, Cancel);
            await Program("restore", _folder["office.zip"], "--yes");
            var second = await Link(office);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
            Assert.NotEqual(first, second);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(second, Cancel)).StatusCode);
        }
        finally
        {
            office.Kill();
            await office.WaitForExitAsync(Cancel);
        }

        await Program("verify");
    }

    /// <summary>Overwrites the page at the root of a table with garbage, in the file and behind the office's back.</summary>
    private static void Damage(string file, string table)
    {
        long page, size;
        using (var connection = Open(file))
        {
            Scalar(connection, "pragma wal_checkpoint(truncate)");
            page = (long)Scalar(connection, $"select rootpage from sqlite_master where name = '{table}'")!;
            size = (long)Scalar(connection, "pragma page_size")!;

            // whoever has read before is to read again
            Scalar(connection, "update outbox set detail = detail where number = 1");
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = (page - 1) * size;
        stream.Write([.. Enumerable.Repeat((byte)0xA5, (int)size)]);
    }

    private static void Overwrite(string file, string sql)
    {
        using var connection = Open(file);
        Scalar(connection, sql);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The administrator's link that an office tells when it has started.</summary>
    private static async Task<string> Link(Process office)
    {
        while (await office.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            if (line.Contains("登录链接", StringComparison.Ordinal)) return new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]).PathAndQuery;
        }

        throw new InvalidOperationException("The office ended.");
    }

    private Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(DataFolder).Assembly.Location, .. arguments, "--data", _folder["data"]])
    { RedirectStandardOutput = true, RedirectStandardInput = true })!;

    private async Task Program(params string[] arguments)
    {
        using var program = Start(arguments);
        await program.StandardOutput.ReadToEndAsync(Cancel);
        await program.WaitForExitAsync(Cancel);
        Assert.Equal(0, program.ExitCode);
    }
}
