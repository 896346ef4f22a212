using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Monolith.Administration.Persistence;
using Monolith.Host.Composition;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Audit;

namespace Monolith.Flows.Tests;

/// <summary>Every way in says who may take it: a permission, everybody signed in, or, for few and with a reason, anybody.</summary>
public sealed class PermissionTests(ITestOutputHelper output, OneShop one) : IClassFixture<OneShop>
{
    /// Method (or *) and pattern, each with why nobody need be signed in.
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["POST /api/session"] = "signing in",
        ["POST /api/session/pin"] = "signing in at a registered till; the till's sealed cookie is checked",
        ["POST /api/session/override"] = "lending a right by PIN or password; the till's sealed cookie, or a session that may sell, is checked",
        ["DELETE /api/session"] = "signing out",
        ["GET /api/session/cashiers"] = "names on a registered till; the till's sealed cookie is checked",
        ["GET /api/session/lenders"] = "names on a registered till; the till's sealed cookie, or a session, is checked",
        ["POST /sign-in"] = "signing in",
        ["POST /sign-out"] = "signing out",
        ["POST /set-up"] = "the first run; the one-time code is checked",
        ["GET /language/{language}"] = "a cookie with the language",
        ["* /health/live"] = "for the service manager",
        ["* /health/ready"] = "for the service manager",
        ["GET /openapi/{documentName}.json"] = "the shape of the API holds no data",
    };

    /// Pages and files that anybody gets.
    private static readonly Dictionary<string, string> OpenPrefixes = new(StringComparer.Ordinal)
    {
        ["/_blazor"] = "the circuit; each page in it checks for itself",
        ["/_framework/"] = "the framework's scripts",
        ["/till"] = "the till's files hold no data; all it shows comes from the API",
        ["/counting"] = "the counting page's files hold no data; all it shows comes from the API",
    };

    private static readonly HashSet<string> OpenPages = ["/sign-in", "/set-up", "/not-found", "/not-allowed", "/failed", "/error"];

    /// What everybody who is signed in may see: each part of it asks for its own permission.
    private static readonly HashSet<string> SignedInPages = ["/"];

    [Fact]
    public void Every_endpoint_and_page_names_who_may_use_it()
    {
        var unclear = Routes(one.Shop).Where(r => Complaint(r) is not null).Select(r => $"{Methods(r)} {Pattern(r)}: {Complaint(r)}").Distinct().Order().ToList();

        Assert.True(unclear.Count == 0, string.Join("\n", unclear));
    }

    [Fact]
    public void Every_routable_page_names_a_permission()
    {
        var pages = ModuleCatalog.All.Select(m => m.GetType().Assembly).Append(typeof(ShopHost).Assembly).Distinct().SelectMany(a => a.GetTypes())
            .Where(t => t.GetCustomAttributes(typeof(RouteAttribute), false).Length > 0).ToList();
        Assert.NotEmpty(pages);

        var unclear = pages.Where(p => !Names(p.GetCustomAttributes(true).OfType<AuthorizeAttribute>().ToList(), Routed(p).First())
            && !(p.GetCustomAttributes(true).OfType<IAllowAnonymous>().Any() && Routed(p).All(OpenPages.Contains))).Select(p => $"{p.FullName} {string.Join(' ', Routed(p))}").ToList();

        Assert.True(unclear.Count == 0, string.Join("\n", unclear));
    }

    [Fact]
    public async Task Without_the_permission_every_endpoint_answers_403_and_leaves_an_audit_row()
    {
        var shop = one.Shop;
        using var stock = shop.With(Template.StockKey);
        using var books = shop.With(Template.BooksKey);
        var (wrong, called) = (new List<string>(), new List<string>());

        foreach (var route in Routes(shop).Where(r => Pattern(r).StartsWith("/api/", StringComparison.Ordinal)))
        {
            if (Policy(route) is not { } permission) continue;
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                var path = Filled(route);
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await (permission == InventoryPermissions.View ? books : stock).SendAsync(request);
                var problem = answer.StatusCode == HttpStatusCode.Forbidden ? await answer.Json() : null;
                if (problem?["code"]?.ToString() != "security.permission-missing" || !Policies(route).Contains(problem["args"]?["permission"]?.ToString()))
                    wrong.Add($"{method} {path}: {(int)answer.StatusCode} {problem}");
                called.Add($"{method} {path}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        output.WriteLine($"{called.Count} endpoints refused");
        Assert.True(called.Count > 100);
        await using var scope = shop.App.Services.CreateAsyncScope();
        var denied = await scope.ServiceProvider.GetRequiredService<AdministrationDbContext>().Set<AuditRow>()
            .Where(a => a.Action == "security.denied").Select(a => a.Subject).ToListAsync();
        Assert.Empty(called.Except(denied));
    }

    [Fact]
    public async Task Without_signing_in_the_api_answers_401_and_a_page_sends_to_the_sign_in()
    {
        var shop = one.Shop;
        using var nobody = shop.With(null);

        var wrong = new List<string>();
        foreach (var route in Routes(shop).Where(r => Policy(r) is not null && !Methods(r).Contains("POST", StringComparison.Ordinal) && Methods(r).Contains("GET", StringComparison.Ordinal)))
        {
            using var answer = await nobody.GetAsync(Filled(route));
            var isApi = Pattern(route).StartsWith("/api/", StringComparison.Ordinal);
            var right = isApi
                ? answer.StatusCode == HttpStatusCode.Unauthorized
                : answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal);
            if (!right) wrong.Add($"{Filled(route)}: {(int)answer.StatusCode}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static string? Complaint(RouteEndpoint route)
    {
        var pattern = Pattern(route);
        if (OpenPrefixes.Keys.Any(p => pattern.StartsWith(p, StringComparison.Ordinal)) || IsFile(route)) return null;
        if (route.Metadata.GetMetadata<IAllowAnonymous>() is null)
            return Names(route.Metadata.GetOrderedMetadata<IAuthorizeData>(), pattern) ? null : "names no permission";
        if (OpenPages.Contains(pattern)) return null;
        var open = Methods(route).Split(',').All(m => Open.ContainsKey($"{m} {pattern}")) || Open.ContainsKey("* " + pattern);
        return open ? null : "is open to anybody, and nobody gave a reason";
    }

    private static bool Names(IReadOnlyList<IAuthorizeData> rules, string pattern) =>
        (rules.Count > 0 && SignedInPages.Contains(pattern)) || rules.Any(a => a.Policy is { } policy && (policy.Contains('.', StringComparison.Ordinal) || policy == Endpoints.SignedIn));

    private static string? Policy(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null
        ? null
        : Policies(route).LastOrDefault();

    // An endpoint that answers several requests asks for all of their permissions and names the first that is missing.
    private static IEnumerable<string?> Policies(RouteEndpoint route) =>
        route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).Where(p => p?.Contains('.', StringComparison.Ordinal) == true);

    private static List<RouteEndpoint> Routes(RunningShop shop) =>
        shop.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

    // Static web assets, each an endpoint of its own, and one for those that a build has not listed yet.
    private static bool IsFile(RouteEndpoint route) => route.RoutePattern.RawText?.Trim('/') == "{**path:file}" ||
        route.Metadata.Any(m => m.GetType().Namespace == "Microsoft.AspNetCore.StaticAssets" || m.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal));

    private static string Pattern(RouteEndpoint route) => "/" + System.Text.RegularExpressions.Regex.Replace(route.RoutePattern.RawText!.Trim('/'), ":[a-z]+}", "}");

    private static string Methods(RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods.Count: > 0 } methods ? string.Join(',', methods.HttpMethods) : "*";

    private static IEnumerable<string> Routed(Type page) => page.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>().Select(r => r.Template);

    private static string Filled(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Value(parameter),
        _ => "",
    }))));

    private static string Value(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter)
    {
        var kinds = parameter.ParameterPolicies.Select(p => p.Content).ToList();
        return kinds.Contains("guid") ? "019a0000-0000-7000-8000-00000000ffff" : kinds.Any(k => k is "long" or "int") ? "1" : kinds.Contains("datetime") ? "2026-01-01" : "x";
    }
}
