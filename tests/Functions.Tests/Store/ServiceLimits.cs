using Azure.Core;
using Azure.Core.Pipeline;

namespace Sanwen.Functions.Tests.Store;

/// <summary>Refuses what the service would refuse and the emulator takes: batches of more than 100 operations or 4 MiB, keys of forbidden characters.</summary>
internal sealed class ServiceLimits : HttpPipelineSynchronousPolicy
{
    private const int MostOperations = 100, MostBytes = 4 * 1024 * 1024;

    private static readonly string[] Forbidden = ["%2F", "%5C", "%23", "%3F", "%00", "%09", "%0A", "%0D", "%C2%8"];

    public override void OnSendingRequest(HttpMessage message)
    {
        if (message.Request.Content is not { } content || !message.Request.Uri.ToString().EndsWith("$batch", StringComparison.Ordinal)) return;
        using var bytes = new MemoryStream();
        content.WriteTo(bytes, default);
        var text = System.Text.Encoding.UTF8.GetString(bytes.ToArray());
        Assert.InRange(bytes.Length, 0, MostBytes);
        Assert.InRange(text.Split("Content-Type: application/http").Length - 1, 1, MostOperations);
        foreach (var line in text.Split('\n').Where(l => l.EndsWith("HTTP/1.1\r", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(Forbidden, f => line[(line.IndexOf("RowKey", StringComparison.Ordinal) + 1)..].Contains(f, StringComparison.OrdinalIgnoreCase));
        }
    }
}
