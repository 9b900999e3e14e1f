using System.Diagnostics;
using System.Text.Json;

namespace Sanwen.Bench;

/// <summary>Starts the bench again as a process of its own, so that what it measures of memory and warming up is that part's alone.</summary>
internal sealed class Part : IDisposable
{
    private readonly Process _process;

    private Part(IEnumerable<string> arguments)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Part).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
    }

    /// <summary>What a part has to tell once it has ended.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<T> Run<T>(params string[] arguments)
    {
        using var part = Start(arguments);
        var result = await part.Told<T>();
        await part._process.WaitForExitAsync();
        return part._process.ExitCode == 0 ? result : throw new InvalidOperationException($"{arguments[0]} ended with {part._process.ExitCode}.");
    }

    /// <summary>A part that goes on until it is asked to end.</summary>
    public static Part Start(params string[] arguments) => new(arguments);

    /// <summary>The next line that the part tells.</summary>
    public async Task<T> Told<T>() => await _process.StandardOutput.ReadLineAsync() is { } line
        ? JsonSerializer.Deserialize<T>(line)!
        : throw new InvalidOperationException("A part of the bench ended before it told anything.");

    /// <summary>Sends a line, and returns the answer to it.</summary>
    public async Task<T> Ask<T>(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await Told<T>();
    }

    /// <summary>To be called in the part: tells a line.</summary>
    public static void Tell<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value));

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
