using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;
using Monolith.Http;
using Monolith.SharedKernel;

namespace Monolith.Host.Composition;

/// <summary>What the framework refuses with a bare status, the API says in words: addresses that aren't there, ids that are none,
/// methods.</summary>
internal sealed class BodilessAnswers(RequestDelegate next, EndpointDataSource endpoints)
{
    private static readonly Error UnknownAddress = Error.NotFound("request.unknown-address",
        "There is nothing at this address. See /openapi/v1.json for what there is.");

    private static readonly Error WrongMethod =
        new("request.wrong-method", ErrorKind.Invalid, "This address doesn't take that method. See /openapi/v1.json for those it takes.");

    public async Task Invoke(HttpContext http)
    {
        await next(http);
        if (http.Response.HasStarted || http.Response.ContentLength > 0 || http.Response.ContentType is not null
            || !http.Request.Path.StartsWithSegments("/api")) return;
        var status = http.Response.StatusCode;
        Error? error = status switch
        {
            StatusCodes.Status404NotFound => NoId(http) ?? UnknownAddress,
            StatusCodes.Status405MethodNotAllowed => WrongMethod,
            StatusCodes.Status415UnsupportedMediaType => Unreadables.NoJson,
            StatusCodes.Status400BadRequest => Unreadables.OtherForm,
            _ => null,
        };
        if (error is null) return;
        await error.ToHttp(error == Unreadables.NoJson || error == WrongMethod ? status : null).ExecuteAsync(http);
    }

    // An address that would be one of ours, were it not for a part that must be an id.
    private Error? NoId(HttpContext http)
    {
        var parts = http.Request.Path.Value!.Trim('/').Split('/');
        foreach (var route in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            if (route.RoutePattern.PathSegments.Count != parts.Length
                || route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(http.Request.Method) != true) continue;
            if (Parameter(route.RoutePattern, parts) is not { } wrong) continue;
            return Unreadables.NoId(wrong.Name, wrong.Given);
        }

        return null;
    }

    private static (string Name, string Given)? Parameter(RoutePattern pattern, string[] parts)
    {
        (string, string)? wrong = null;
        foreach (var (segment, given) in pattern.PathSegments.Zip(parts))
        {
            if (segment.Parts is [RoutePatternLiteralPart literal])
            {
                if (!literal.Content.Equals(given, StringComparison.OrdinalIgnoreCase)) return null;
            }
            else if (segment.Parts is [RoutePatternParameterPart parameter])
            {
                if (parameter.ParameterPolicies.Any(p => p.Content == "guid") && !Guid.TryParse(given, out _)) wrong ??= (parameter.Name,
                    given);
            }
            else return null;
        }

        return wrong;
    }
}
