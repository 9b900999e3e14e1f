using Azure;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Sanwen.Core.Policies;
using Sanwen.Functions.Store;
using Sanwen.Web.Backups.Commands;

namespace Sanwen.Functions.Commands;

/// <summary>What a command says and returns when it cannot do its work: 2 for wrong input, 1 for anything else.</summary>
internal static class Faults
{
    /// <summary>Names every problem on its own line.</summary>
    public static int Tell(IEnumerable<string> problems)
    {
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        return BackupHost.WrongInput;
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
        catch (AggregateException e) when (e.InnerExceptions.All(i => i is OptionsValidationException))
        {
            return Tell(e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(i => i.Failures));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Tell([$"找不到文件：{e.Message}"]);
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or AuthenticationFailedException)
        {
            Console.Error.WriteLine(StoreException.Unusable(e).Message);
            return 1;
        }
    }
}
