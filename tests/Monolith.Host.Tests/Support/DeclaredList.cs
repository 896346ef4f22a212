using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.SharedKernel.Lists;

namespace Monolith.Host.Tests.Support;

/// <summary>A declared list as the running process serves it: its pages and its file.</summary>
internal sealed partial record DeclaredList(IListDeclaration Declaration, string Path, bool HasExchange)
{
    public string FilePath => FileAs("csv");

    public string FileAs(string form) => $"{Path}/export.{form}";

    public IEnumerable<string> Sortable => Declaration.Columns.Where(c => c.CanSort).Select(c => c.Key);

    /// <summary>Both, with the parameters that its description must name.</summary>
    public IEnumerable<(string Path, IReadOnlyList<(string In, string Name)> Parameters)> Endpoints
    {
        get
        {
            List<(string, string)> both =
            [
                .. Parameter().Matches(Path).Select(m => ("path", m.Groups[1].Value)),
                .. Declaration.Filters.SelectMany(f => f.Names).Select(n => ("query", n)),
            ];
            if (Declaration.SearchParameter is { } text) both.Add(("query", text));
            if (Declaration.DefaultSort is not null) both.AddRange([("query", "sort"), ("query", "descending")]);
            return
            [
                (Path, [.. both, ("query", "skip"), ("query", "take")]), (FilePath, [.. both, ("query", "columns")]),
                    (FileAs("xlsx"), [.. both, ("query", "columns")]),
                (FileAs("zip"), [.. both, ("query", "columns"), ("query", "form")]),
            ];
        }
    }

    public static IReadOnlyList<DeclaredList> All(RunningShop shop)
    {
        var endpoints = shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => (Path: "/" + Constraint().Replace(e.RoutePattern.RawText!.Trim('/'), "}"), Description: e.Metadata.GetMetadata<ListDescription>()))
            .Where(e => e.Description is { IsStatement: false }).ToList();
        var files = endpoints.Where(e => e.Description!.IsFile).ToDictionary(e => e.Path, e => e.Description!);
        var lists = endpoints.Where(e => !e.Description!.IsFile)
            .Select(e => new DeclaredList(e.Description!.List, e.Path, files[e.Path + "/export.csv"].HasExchange)).OrderBy(l => l.Path, StringComparer.Ordinal).ToList();
        Assert.Equal(3 * lists.Count, files.Count);
        return lists;
    }

    /// <summary>With real ids in place of the route's parameters: those of the list that it hangs on, one with rows if there is any;
    /// null where that list is empty.</summary>
    public async Task<DeclaredList?> Found(RunningShop shop)
    {
        if (Parameter().Match(Path) is not { Success: true } parameter) return this;
        var parents = await shop.Everything.Get(Path[..parameter.Index].TrimEnd('/') + "?take=100");
        if (parents.Body?["items"] is null)
            throw new InvalidOperationException($"{Path} hangs on no list: {parents.Status} {parents.Body}");
        DeclaredList? found = null;
        foreach (var parent in parents.Items)
        {
            var own = Path.Replace(parameter.Value, Id(parent!.AsObject(), parameter.Groups[1].Value), StringComparison.Ordinal);
            // What compares two of the list's rows takes the last for the other.
            var other = parents.Items[^1]!.AsObject();
            found = this with { Path = Parameter().Replace(own, m => Id(other, m.Groups[1].Value)) };
            var first = await shop.Everything.Get(found.Path + "?take=1");
            if (first.Body?["total"] is null) throw new InvalidOperationException($"{found.Path}: {first.Status} {first.Body}");
            if ((int)first.Page["total"]! > 0) return found;
        }

        return found;
    }

    // A row's own id comes first.
    private static string Id(JsonObject row, string name) => (row[name] ?? row.First().Value)!.ToString();

    [GeneratedRegex(":[a-z]+}")]
    private static partial Regex Constraint();

    [GeneratedRegex("{([A-Za-z]+)}")]
    private static partial Regex Parameter();
}
