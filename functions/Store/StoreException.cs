namespace Sanwen.Functions.Store;

/// <summary>The store cannot take or cannot understand something. The message (zh-CN) says what, and what to do.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
