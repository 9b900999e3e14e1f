namespace Sanwen.Infra.Tests.Checks;

/// <summary>Something that would break a deployment, or let it do more than it may.</summary>
/// <param name="Name">As a sentence: what is so when nothing is found.</param>
internal sealed record Check(string Name, Func<Files, Expected, IEnumerable<Problem>> Find)
{
    /// <summary>The problems; a file that cannot be read is one.</summary>
    public IReadOnlyList<Problem> On(Files files, Expected expected)
    {
        try
        {
            return [.. Find(files, expected)];
        }
        catch (UnreadableException e)
        {
            return [e.Problem];
        }
    }
}
