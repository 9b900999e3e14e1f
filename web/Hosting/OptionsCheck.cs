using Microsoft.Extensions.Options;

namespace Sanwen.Web.Hosting;

/// <summary>Names every wrong setting of a section by its key, all at once.</summary>
public abstract class OptionsCheck<T> : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>What is wrong (zh-CN), each by its key; none when all is well.</summary>
    protected abstract IEnumerable<string> Problems(T options);
}
