namespace Sanwen.Functions.Store;

/// <summary>Where the data lie: the section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>The table of records, journal and outbox.</summary>
    public string Table { get; set; } = "sanwen";

    /// <summary>The container of texts too long for the table.</summary>
    public string Texts { get; set; } = "sanwen-texts";

    /// <summary>The container of the files that people attach.</summary>
    public string Files { get; set; } = "sanwen-files";

    /// <summary>Whom tokens for the table service are asked for, outside the public cloud; <c>AzureChina</c> or an address.</summary>
    public string TableAudience { get; set; } = "";
}
