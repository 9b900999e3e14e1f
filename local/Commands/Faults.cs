using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
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
        catch (OptionsValidationException e)
        {
            return Tell(e.Failures);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine("监听的地址已被其他程序占用。请关闭那个程序，或用 --urls 换一个地址，如 --urls http://localhost:5081。");
            return 1;
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
