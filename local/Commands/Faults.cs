using Sanwen.Core.Policies;
using Sanwen.Local.Store;

namespace Sanwen.Local.Commands;

/// <summary>What a command says and returns when it cannot do its work: 2 for wrong input, 1 for anything else.</summary>
internal static class Faults
{
    public const int WrongInput = 2;

    /// <summary>Names every problem on its own line.</summary>
    public static int Tell(IEnumerable<string> problems)
    {
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        return WrongInput;
    }

    public static async Task<int> Guard(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (FileProblemException e)
        {
            return Tell(e.Problems.Select(p => p.ToString()));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Tell([$"找不到文件：{e.Message}"]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StoreException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
