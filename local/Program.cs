using System.CommandLine;
using Sanwen.Local.Commands;
using Sanwen.Local.Rehearsal;
using Sanwen.Web.Hosting;

var root = new RootCommand("三问：一月三问督办工作流。不带命令即启动网站。")
{
    ImportCommand.Create(),
    RehearseCommand.Create(),
    SignInCommand.Create(),
};
foreach (var command in BackupCommands.Create()) root.Add(command);
ServeCommand.Configure(root);
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0) return await parsed.InvokeAsync();
return CommandFaults.Tell(parsed.Errors.Select(e => e.Message));
