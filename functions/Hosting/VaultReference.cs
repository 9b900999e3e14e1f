namespace Sanwen.Functions.Hosting;

/// <summary>A setting whose value the platform fetches from Key Vault. Where it cannot, the app is given the reference itself.</summary>
public static class VaultReference
{
    /// <summary>What is wrong with a setting that should have been fetched (zh-CN); null when it was, or was never to be.</summary>
    public static string? Problem(string key, string value) => value.StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase)
        ? $"{key} 引用的 Key Vault 机密没有取到。请确认机密已存在、本应用的身份有“Key Vault 机密用户”角色，然后重新启动应用。"
        : null;
}
