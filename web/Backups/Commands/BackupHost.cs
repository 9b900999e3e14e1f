using System.CommandLine;

namespace Sanwen.Web.Backups.Commands;

/// <summary>What the commands for backups need of the host whose program they are part of.</summary>
/// <param name="Options">Where its data is.</param>
/// <param name="Open">Opens that; told whether there must be some already.</param>
/// <param name="Guard">Says in people's words why a command cannot do its work, and returns the exit code.</param>
/// <param name="Stop">How the office is stopped before a restore (zh-CN).</param>
/// <param name="Keys">Where the keys of links are, which no backup holds (zh-CN).</param>
public sealed record BackupHost(
    IReadOnlyList<Option> Options,
    Func<ParseResult, bool, CancellationToken, Task<Holdings>> Open,
    Func<Func<Task<int>>, Task<int>> Guard,
    string Stop,
    string Keys)
{
    /// <summary>The commands, the same for every host.</summary>
    public IEnumerable<Command> Commands() => [ExportCommand.Create(this), RestoreCommand.Create(this), VerifyCommand.Create(this)];

    internal Command Command(string name, string description, IEnumerable<Symbol> symbols, Func<ParseResult, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        foreach (var argument in symbols.OfType<Argument>()) command.Add(argument);
        foreach (var option in symbols.OfType<Option>().Concat(Options)) command.Add(option);
        command.SetAction((parsed, cancel) => Guard(() => run(parsed, cancel)));
        return command;
    }
}
