using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Monolith.SharedKernel.Security;

namespace Monolith.Http;

public static class Endpoints
{
    /// <summary>The endpoint's permission; the policy of that name is made by the Host.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(permission);

    /// <summary>The endpoint sends that request, so it needs what the request needs.</summary>
    public static TBuilder Serves<TBuilder>(this TBuilder endpoint, Type request)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(RequiresAttribute.Of(request)).WithMetadata(new ServedRequest(request));

    /// <inheritdoc cref="Serves{TBuilder}(TBuilder, Type)"/>
    public static RouteHandlerBuilder Serves<TRequest>(this RouteHandlerBuilder endpoint) => endpoint.Serves(typeof(TRequest));

    /// <summary>The version in If-Match, or null where the caller sent none.</summary>
    public static long? IfMatch(this HttpRequest request) =>
        EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out var tag)
        && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;

    /// <summary>Everybody who is signed in, whatever their permissions.</summary>
    public const string SignedIn = "signed-in";
}

/// <summary>Beside an endpoint: the request that it sends.</summary>
public sealed record ServedRequest(Type Request);
