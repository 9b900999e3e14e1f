using System.Net;

namespace Sanwen.Functions.Mails;

/// <summary>The request had begun to leave when it was cut off: whether it was taken, nobody can know.</summary>
public sealed class HandedOverException(Exception inner) : Exception(inner.Message, inner);

/// <summary>
/// Tells faults before a request's body began to leave from those after. Before, nothing can have been taken; after, anything may
/// have been. An answer whose end is cut off still counts by its status.
/// </summary>
public sealed class HandOver(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <exception cref="HandedOverException">Cut off, or out of time, after the body had begun to leave.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var watched = new Watched(request.Content!);
        request.Content = watched;
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            await Read(response, cancellationToken);
            return response;
        }
        catch (Exception fault) when (watched.Begun)
        {
            throw new HandedOverException(fault);
        }
    }

    private static async Task Read(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(cancel);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            response.Content = new ByteArrayContent([]);
        }
    }

    private sealed class Watched : HttpContent
    {
        private readonly HttpContent _content;

        public Watched(HttpContent content)
        {
            _content = content;
            foreach (var header in content.Headers) Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        public bool Begun { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Begun = true;
            return _content.CopyToAsync(stream, context);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _content.Headers.ContentLength ?? 0;
            return _content.Headers.ContentLength is not null;
        }
    }
}
