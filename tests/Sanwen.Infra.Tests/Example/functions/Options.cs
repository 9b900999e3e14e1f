public class OfficeOptions
{
    public const string Section = "Sanwen", Schedule = $"{Section}:{nameof(Schedule)}";

    public string Site { get; set; } = "";

    public string Administrator { get; set; } = "nobody@office.example";

    public string Shown => Site;
}

public sealed class ShopOptions : OfficeOptions
{
    public bool Closed { get; }
}

public sealed class StorageOptions
{
    public const string Section = "AzureWebJobsStorage";

    public string ConnectionString { get; set; } = "";

    public string TableServiceUri { get; set; } = "";

    public void Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        section.Bind(this);
        ConnectionString = section.Value ?? "";
    }
}

public static class Services
{
    private const string Hub = "HUB_CONNECTION";

    public static void Add(IConfiguration configuration)
    {
        configuration.GetSection(ShopOptions.Section).Bind(new ShopOptions());
        _ = configuration[Hub];
    }
}
