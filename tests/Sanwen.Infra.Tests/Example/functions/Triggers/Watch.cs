public sealed partial class Watch
{
    public void Run([TimerTrigger($"%{OfficeOptions.Schedule}%")] TimerInfo timer) => Vitals(0);

    [LoggerMessage(LogLevel.Information, "Oldest mail queued for {QueuedMinutes} min")]
    private partial void Vitals(int queuedMinutes);
}

public sealed class Health
{
    public void Run([HttpTrigger("get", Route = "api/health")] HttpRequest request)
    {
    }
}
