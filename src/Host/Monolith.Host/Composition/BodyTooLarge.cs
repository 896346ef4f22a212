using Monolith.SharedKernel;
using Monolith.Http;

namespace Monolith.Host.Composition;

/// <summary>A body that is larger than the server takes ends as a bare 413 inside the framework; the API says why, with a code.</summary>
internal sealed class BodyTooLarge(RequestDelegate next)
{
    private static readonly Error TooLarge = Error.TooLarge("request.too-large", "The request is larger than the server takes.");

    public async Task Invoke(HttpContext http)
    {
        await next(http);
        if (http.Response is { StatusCode: StatusCodes.Status413PayloadTooLarge, HasStarted: false } && http.Request.Path.StartsWithSegments("/api"))
            await TooLarge.ToHttp().ExecuteAsync(http);
    }
}
