using Microsoft.AspNetCore.Routing;
using Monolith.Host.Composition;
using Monolith.Http;
using Monolith.SharedKernel;

namespace Monolith.Flows.Tests;

/// <summary>What a query gives is refused by name when it can't be read, in every module; a word that stands for a choice is taken in any letter case.</summary>
public sealed class QueryTests(ITestOutputHelper output, OneShop one) : IClassFixture<OneShop>
{
    /// Beside those that endpoints and lists declare, by name: none of these is ever forgotten.
    private static readonly (string Path, string Name, string Known)[] Own =
    [
        ("/api/purchasing/orders", "state", "partlyReceived"), ("/api/purchasing/orders/export.csv", "state", "draft"), ("/api/inventory/documents", "kind", "receipt"),
        ("/api/pos/shifts", "state", "open"), ("/api/pos/shifts/export.csv", "state", "closed"), ("/api/devices/jobs", "state", "queued"),
    ];

    [Fact]
    public async Task A_choice_is_read_in_any_letter_case_and_refused_by_name_when_it_is_none()
    {
        var declared = Declared().Where(v => v.Value.CanBeRead is null).Select(v => (v.Path, v.Value.Name, Known: Enum.GetNames(v.Value.Type)[0]));
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (path, name, known) in declared.Concat(Own))
        {
            foreach (var word in (string[])["nonsense", "99", "-1"])
            {
                using var answer = await one.Shop.Http.GetAsync($"{path}?{name}={Uri.EscapeDataString(word)}");
                var problem = (int)answer.StatusCode == 400 ? await answer.Json() : null;
                if (problem?["code"]?.ToString() is not ("request.unknown-word" or "input.malformed") || problem["field"]?.ToString() != name)
                    wrong.Add($"{path}?{name}={word}: {(int)answer.StatusCode} {problem?.ToJsonString()}");
            }

            foreach (var word in (string[])[known, known.ToLowerInvariant(), known.ToUpperInvariant(), char.ToLowerInvariant(known[0]) + known[1..]])
            {
                using var answer = await one.Shop.Http.GetAsync($"{path}?{name}={word}");
                if ((int)answer.StatusCode != 200) wrong.Add($"{path}?{name}={word}: {(int)answer.StatusCode}");
            }

            tried++;
        }

        output.WriteLine($"{tried} words");
        Assert.True(tried > Own.Length + 5);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task Another_value_that_cannot_be_read_names_its_field()
    {
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (path, value) in Declared().Where(v => v.Value.CanBeRead is not null))
        {
            using var answer = await one.Shop.Http.GetAsync($"{path}?{value.Name}=yesterday");
            var problem = (int)answer.StatusCode == 400 ? await answer.Json() : null;
            if ((problem?["code"]?.ToString(), problem?["field"]?.ToString()) != ("request.malformed", value.Name))
                wrong.Add($"{path}?{value.Name}=yesterday: {(int)answer.StatusCode} {problem?.ToJsonString()}");
            tried++;
        }

        output.WriteLine($"{tried} values");
        Assert.True(tried > 100);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private IEnumerable<(string Path, QueryValue Value)> Declared() => one.Shop.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && !e.RoutePattern.RawText!.Contains('{', StringComparison.Ordinal))
        .SelectMany(
            e => e.Metadata.GetMetadata<ListDescription>() is { } list ? Of(list) : e.Metadata.GetMetadata<QueryValues>()?.All ?? [],
            (e, v) => ("/" + e.RoutePattern.RawText!.Trim('/'), v));

    private static IEnumerable<QueryValue> Of(ListDescription described) => described.List.Filters
        .SelectMany(f => f.Names, (f, name) => new QueryValue(name, Nullable.GetUnderlyingType(f.ValueType) ?? f.ValueType, Never))
        .Where(v => v.Type.IsEnum || v.Type == typeof(Guid) || v.Type == typeof(int) || v.Type == typeof(bool) || v.Type == typeof(DateOnly) || v.Type == typeof(Money))
        .Select(v => v.Type.IsEnum ? v with { CanBeRead = null } : v)
        .Concat([new("skip", typeof(int), Never), new("take", typeof(int), Never), new("descending", typeof(bool), Never)])
        .Where(v => described.Parameters.Contains(v.Name));

    private static bool Never(string text) => false;
}
