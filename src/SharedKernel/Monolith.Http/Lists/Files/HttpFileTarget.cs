using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Monolith.Http;

/// <summary>A file as the answer to a request. Cut off in the middle, the connection is too: half a file never looks whole.</summary>
internal class HttpFileTarget(HttpContext http) : IFileTarget
{
    public bool HasBegun { get; private set; }

    public virtual Task Begin(string file, FileForm form) => Begin(file, form.MediaType());

    public virtual Task Take(ReadOnlyMemory<byte> bytes) => http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();

    public virtual Task End(ListManifest manifest) => Task.CompletedTask;

    protected Task Begin(string file, string mediaType)
    {
        HasBegun = true;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file);
        http.Response.ContentType = mediaType;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Task.CompletedTask;
    }
}
