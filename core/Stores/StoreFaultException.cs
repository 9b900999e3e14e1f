namespace Sanwen.Core.Stores;

/// <summary>
/// Data can at present not be read or written, and nothing was kept of what was asked. The message (zh-CN) names what is to be put right;
/// it may name files, so it is for who runs the office and not for visitors.
/// </summary>
public abstract class StoreFaultException(string message, Exception? inner) : Exception(message, inner);
