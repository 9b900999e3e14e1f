using System.Diagnostics;
using Sanwen.Local.Hosting;
using Sanwen.Local.Store;

namespace Sanwen.Local.Tests.Backups;

/// <summary>Data folders and backups of one test, and the program that works on them.</summary>
internal sealed class BackupFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public string this[string name] => _folder[name];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public DataFolder Data(string name) => new(_folder[name]);

    /// <summary>A data folder with the sample office in the middle of its work.</summary>
    public async Task<DataFolder> Lived(string name)
    {
        var data = Data(name);
        RuleFolder.Put(data);
        using var store = new SqliteStore(new(data.Database, Durable: false));
        await LivedOffice.Live(store, store, new FileBlobs(data.Blobs));
        return data;
    }

    public Task<(int Exit, string Out, string Error)> Export(string data, string file, params string[] more) =>
        Run(["export", _folder[file], "--data", _folder[data], .. more]);

    public Task<(int Exit, string Out, string Error)> Restore(string file, string data, params string[] more) =>
        Run(["restore", _folder[file], "--data", _folder[data], .. more]);

    public static Task<(int Exit, string Out, string Error)> Run(params string[] arguments) => Run(typeof(DataFolder).Assembly.Location, [], arguments);

    /// <param name="settings">What the program finds in its environment.</param>
    public static async Task<(int Exit, string Out, string Error)> Run(
        string program, IEnumerable<KeyValuePair<string, string?>> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => _folder.Dispose();
}
