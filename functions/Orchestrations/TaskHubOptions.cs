using System.Text.Json;
using Sanwen.Web.Hosting;

namespace Sanwen.Functions.Orchestrations;

/// <summary>Where orchestrations live: in the storage account, or in a Durable Task Scheduler. The host reads it from the packaged host.json.</summary>
public sealed class TaskHubOptions
{
    /// <summary>The setting that host.scheduler.json has the host read.</summary>
    public const string ConnectionKey = "DURABLE_TASK_SCHEDULER_CONNECTION_STRING";

    private static readonly JsonDocumentOptions Json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The connection string of the scheduler; empty where there is none.</summary>
    public string Connection { get; set; } = "";

    /// <summary>The text of the host.json beside the app.</summary>
    public string HostFile { get; set; } = "{}";

    /// <summary>Whether the host has its orchestrations in a scheduler.</summary>
    public bool IsScheduler
    {
        get
        {
            using var file = JsonDocument.Parse(HostFile, Json);
            return At(file.RootElement, "extensions", "durableTask", "storageProvider", "type") is { ValueKind: JsonValueKind.String } type
                && string.Equals(type.GetString(), "azureManaged", StringComparison.OrdinalIgnoreCase);
        }
    }

    private static JsonElement? At(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        }

        return element;
    }
}

/// <summary>A package built for one backend must not be deployed with the settings of the other: nothing would be woken, or not there.</summary>
public sealed class TaskHubOptionsCheck : OptionsCheck<TaskHubOptions>
{
    protected override IEnumerable<string> Problems(TaskHubOptions options)
    {
        var isSet = options.Connection.Length > 0;
        if (options.IsScheduler && !isSet)
            yield return $"{TaskHubOptions.ConnectionKey} 没有填写，而本程序包是按 Durable Task Scheduler 生成的。请以参数 durableBackend=scheduler 部署，或换用按 azureStorage 生成的程序包。";
        if (!options.IsScheduler && isSet)
            yield return $"{TaskHubOptions.ConnectionKey} 已填写，而本程序包是按 azureStorage 生成的。请以参数 durableBackend=azureStorage 部署，或用 -p:DurableBackend=scheduler 重新生成程序包。";
    }
}
