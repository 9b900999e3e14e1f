namespace Sanwen.Web.Backups;

/// <summary>Where a host keeps the office's rules, as files by <see cref="RuleName"/>.</summary>
public interface IRuleShelf
{
    /// <summary>In ordinal order.</summary>
    IReadOnlyList<string> Names();

    byte[] Read(string name);

    /// <summary>Whole or not at all, over what has the name.</summary>
    void Write(string name, byte[] content);

    void Delete(string name);
}
