using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.Http;

namespace Monolith.Host.Composition;

/// <summary>What can go wrong before or beside a handler, as problem details with a code: unreadable bodies, bodies too large, our own faults.</summary>
internal sealed partial class RequestProblems(IFaults faults, ILogger<RequestProblems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        // By now the request's path is that of the page for errors.
        if (httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path is not { } path || !new PathString(path).StartsWithSegments("/api")) return false;
        httpContext.Request.Path = path;

        var endpoint = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Endpoint;
        var body = endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        if (exception is BadHttpRequestException bad) await Of(bad, body).ToHttp().ExecuteAsync(httpContext);
        else if (faults.Of(exception) is { } known)
        {
            log.LogWarning("{Method} {Path}: {Why}", httpContext.Request.Method, httpContext.Request.Path, known.Message);
            await known.ToHttp().ExecuteAsync(httpContext);
        }
        else
        {
            log.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
            var error = new Error("server.fault", ErrorKind.Unavailable, "Something went wrong on our side; it is in the log. Try again.");
            await error.With("trace", httpContext.TraceIdentifier).ToHttp().ExecuteAsync(httpContext);
        }

        return true;
    }

    private static Error Of(BadHttpRequestException bad, Type? body)
    {
        if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge) return Error.TooLarge("request.too-large", "The request is larger than the server takes.");
        if (bad.InnerException is JsonException json)
        {
            if (Lacking().Match(json.Message) is { Success: true } lacking) return Lacks(Field(json.Path), lacking.Groups["name"].Value, lacking.Groups["names"].Value);
            if (UnknownMembers.Of(json, body) is { } unknown) return unknown;
            var member = json.Data[KernelJson.MemberKey] as string;
            var at = Field(json.Path);
            var field = member is null ? at : at is null ? member : $"{at}.{member}";
            var error = json.Data[KernelJson.UnseenKey] is string unseen ? RequestTexts.Unseen(unseen) : Unreadables.Of(json, field);
            return field is null ? error : error.At(field);
        }

        return Unreadables.Of(bad);
    }

    private static Error Lacks(string? at, string name, string names) => Unreadables.Lacks(names).At(at is null ? name : $"{at}.{name}");

    // Which members were not there stands only in the message: … was missing required properties including: 'shiftId', 'lines'.
    [GeneratedRegex("missing required properties including: (?<names>'(?<name>[^']+)'.*?)\\.?( Path:.*)?$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Lacking();

    // "$.Lines[2].Quantity" -> "lines[2].quantity"
    private static string? Field(string? path) => path is null or "$" || !path.StartsWith("$.", StringComparison.Ordinal)
        ? null
        : string.Join('.', path[2..].Split('.').Select(p => p.Length == 0 ? p : char.ToLowerInvariant(p[0]) + p[1..]));
}
