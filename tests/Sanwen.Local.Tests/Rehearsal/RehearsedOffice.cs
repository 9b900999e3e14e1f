using System.Text.Json;
using Sanwen.Local.Rehearsal;

namespace Sanwen.Local.Tests.Rehearsal;

/// <summary>A small office rehearsed from files, as the command does it, and what it wrote.</summary>
internal sealed class RehearsedOffice : IDisposable
{
    private const string People = """
        姓名,单位,职务,邮箱,角色
        甲,城建办,,jia@x.example,承办人
        乙,城建办,,yi@x.example,承办人
        丙,水务所,,bing@x.example,承办人
        城建办主任,城建办,主任,head@x.example,单位负责人
        水务所所长,水务所,所长,head2@x.example,单位负责人
        分管领导,领导班子,,leader@x.example,分管领导
        主要领导,领导班子,,principal@x.example,主要领导
        督办员,督查室,,officer@x.example,督办员、管理员

        """;

    public const string MatterHeader = "编号,事项,清单,牵头单位,责任人,配合单位,分管领导,开始日期,完成时限,进度口径,备注\n";

    public const string ReplyHeader = "时间,编号,问,进度,内容\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sanwen-test-");

    public string Folder => _folder.FullName;

    public string Out => Path.Combine(Folder, "out");

    public static string Matter(string key, string person) =>
        $"{key},事项{key},清单,城建办,{person}@x.example,,leader@x.example,2026-01-01,2026-12-31,,\n";

    public Task<RehearsalOutcome> Run(string matters, string replies, string from, string to, string? output = null) => Rehearsing.Run(
        new(
            File("matters.csv", MatterHeader + matters),
            File("people.csv", People),
            File("replies.csv", ReplyHeader + replies),
            Day(from),
            Day(to),
            new(output ?? Out),
            Seed("policy.json"),
            Seed("calendar")),
        _ => { },
        TestContext.Current.CancellationToken);

    /// <summary>The mails as <c>at kind question to cc matters</c>, in the order of the file.</summary>
    public IReadOnlyList<string> Mails() => [.. System.IO.File.ReadLines(Path.Combine(Out, "outbox.jsonl")).Select(Line)];

    public static string Seed(string name) => Path.Combine(AppContext.BaseDirectory, "seeds", name);

    public FileInfo File(string name, string text)
    {
        var file = new FileInfo(Path.Combine(Folder, name));
        System.IO.File.WriteAllText(file.FullName, text);
        return file;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Line(string json)
    {
        using var mail = JsonDocument.Parse(json);
        string Text(string name) => mail.RootElement.GetProperty(name).GetString() ?? "-";
        string List(string name) => string.Join('+', mail.RootElement.GetProperty(name).EnumerateArray().Select(e => e.GetString()!.Split('@')[0]));
        return $"{Text("at")[..16]} {Text("kind")} {Text("question")} {Text("to").Split('@')[0]} [{List("cc")}] {List("matters")}";
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
