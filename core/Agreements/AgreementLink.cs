namespace Sanwen.Core.Agreements;

/// <summary>What the link of an agreements' digest opens: all agreements of the person whom the digest was for.</summary>
public static class AgreementLink
{
    private const string Prefix = "keeper-";

    public static string Of(string person) => Prefix + person;

    /// <summary>The address of the responsible person; null for any other text.</summary>
    public static string? Read(string instance) =>
        instance.StartsWith(Prefix, StringComparison.Ordinal) ? instance[Prefix.Length..] : null;
}
