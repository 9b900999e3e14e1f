using Microsoft.Extensions.Options;
using Sanwen.Core.Policies;

namespace Sanwen.Web.Hosting;

/// <summary>What a command of a host's program says and returns when it cannot do its work: 2 for wrong input, 1 for anything else.</summary>
public static class CommandFaults
{
    public const int WrongInput = 2;

    /// <summary>Names every problem on its own line.</summary>
    public static int Tell(IEnumerable<string> problems)
    {
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        return WrongInput;
    }

    /// <param name="words">What a fault of the host's own kind is in people's words; null for any other.</param>
    public static async Task<int> Guard(Func<Task<int>> run, Func<Exception, string?> words)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (Wrong(e) is { } problems)
        {
            return Tell(problems);
        }
        catch (Exception e) when ((words(e) ?? Words(e)) is { } said)
        {
            Console.Error.WriteLine(said);
            return 1;
        }
    }

    /// <summary>What is wrong with settings or files that were given; null for any other fault.</summary>
    public static IEnumerable<string>? Problems(Exception e) => e switch
    {
        FileProblemException files => files.Problems.Select(p => p.ToString()),
        OptionsValidationException settings => settings.Failures,
        AggregateException many when many.InnerExceptions.All(i => i is OptionsValidationException) =>
            many.InnerExceptions.Cast<OptionsValidationException>().SelectMany(i => i.Failures),
        _ => null,
    };

    private static IEnumerable<string>? Wrong(Exception e) =>
        e is FileNotFoundException or DirectoryNotFoundException ? [$"找不到文件：{e.Message}"] : Problems(e);

    private static string? Words(Exception e) => e is IOException or UnauthorizedAccessException ? e.Message : null;
}
