namespace Sanwen.Functions.Hosting;

/// <summary>The section <c>Sanwen</c>: the office that this app is.</summary>
public sealed class OfficeOptions
{
    public const string Section = "Sanwen", LinkKeysKey = $"{Section}:{nameof(LinkKeys)}";

    /// <summary>Where people reach the site; links in mails begin with it. Required; https, but on this machine.</summary>
    public string Site { get; set; } = "";

    /// <summary>The address of the first administrator; required while the people file is empty and no sample is loaded.</summary>
    public string Administrator { get; set; } = "";

    /// <summary>Whether an empty store gets the sample office: <c>true</c> or <c>false</c>. As text, so that a wrong value is told with all others.</summary>
    public string Sample { get; set; } = "false";

    /// <summary>The blob container of rules and keys; 3–63 lower-case letters, digits and single hyphens.</summary>
    public string Container { get; set; } = "office";

    /// <summary>The keys that links are signed with, as the text of their file; empty to keep that file in the container.</summary>
    public string LinkKeys { get; set; } = "";
}
