using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Monolith.Http;

public static class Endpoints
{
    /// <summary>The endpoint's permission; the policy of that name is made by the Host.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(permission);

    /// <summary>The version in If-Match, or null where the caller sent none.</summary>
    public static long? IfMatch(this HttpRequest request) =>
        EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out var tag)
        && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;

    /// <summary>Everybody who is signed in, whatever their permissions.</summary>
    public const string SignedIn = "signed-in";
}
