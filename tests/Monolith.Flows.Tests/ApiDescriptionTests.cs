using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Monolith.Flows.Tests;

public sealed partial class ApiDescriptionTests(OneShop one) : IClassFixture<OneShop>
{
    [Fact]
    public async Task The_description_holds_every_endpoint_of_the_api()
    {
        using var nobody = one.Shop.With(null);
        using var answer = await nobody.GetAsync("/openapi/v1.json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var paths = (await answer.Json())["paths"]!.AsObject();

        var missing = one.Shop.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription != true)
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [], (e, method) => (Path: Path(e.RoutePattern), Method: method.ToLowerInvariant()))
            .Where(e => e.Path.StartsWith("/api/", StringComparison.Ordinal) && paths[e.Path]?[e.Method] is null).ToList();
        Assert.True(missing.Count == 0, string.Join("\n", missing));
        Assert.True(paths.Count > 80, $"{paths.Count} paths");
    }

    private static string Path(RoutePattern pattern) => "/" + Constraint().Replace(pattern.RawText!.Trim('/'), "}");

    [GeneratedRegex(":[a-z]+}")]
    private static partial Regex Constraint();
}
