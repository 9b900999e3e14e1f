using System.Net;
using Sanwen.Functions.Mails;

namespace Sanwen.Functions.Tests.Mails;

public sealed class HandOverTests
{
    [Fact]
    public async Task An_answer_that_breaks_off_counts_by_its_status()
    {
        using var answer = await Send(reads: true, () => new(HttpStatusCode.Accepted) { Content = new StreamContent(new Broken()) });

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_fault_is_of_before_or_after_the_body_began_to_leave()
    {
        await Assert.ThrowsAsync<HttpRequestException>(() => Send(reads: false, () => throw new HttpRequestException("refused")));
        await Assert.ThrowsAsync<HandedOverException>(() => Send(reads: true, () => throw new HttpRequestException("reset")));
        await Assert.ThrowsAsync<HandedOverException>(() => Send(reads: true, () => throw new TaskCanceledException("out of time")));
    }

    private static async Task<HttpResponseMessage> Send(bool reads, Func<HttpResponseMessage> answer)
    {
        using var client = new HttpClient(new HandOver(new Scripted(reads, answer)));
        return await client.PostAsync(new Uri("http://localhost"), new StringContent("body"), TestContext.Current.CancellationToken);
    }

    private sealed class Scripted(bool reads, Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (reads) await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return answer();
        }
    }

    private sealed class Broken : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("reset");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("reset");
    }
}
