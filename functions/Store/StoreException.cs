namespace Sanwen.Functions.Store;

/// <summary>The store cannot take or cannot understand something. The message (zh-CN) says what, and what to do.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The account cannot be reached, or refuses.</summary>
    public static StoreException Unusable(Exception fault) => new(
        $"无法使用存储帐户（{StorageOptions.Section}）：{fault.Message}请检查地址和网络，并确认本应用（或运行命令的人）的身份有“存储表数据参与者”和“存储 Blob 数据参与者”角色。", fault);
}
