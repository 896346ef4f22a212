using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Monolith.Http;
using Monolith.SharedKernel;

namespace Monolith.Host.Commands;

/// <summary>The lists that the API has, for the command line.</summary>
internal sealed record ExportableLists(IReadOnlyList<ExportableList> All)
{
    public static ExportableLists Of(IEndpointRouteBuilder app) => new([.. app.DataSources
        .SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Select(e => (Route: e.RoutePattern, Description: e.Metadata.GetMetadata<ListDescription>()))
        .Where(e => e.Description is { IsFile: false })
        .Select(e => new ExportableList(e.Description!, e.Route.Parameters.Select(p => p.Name).FirstOrDefault()))
        // A list that also stands below something is the one that needs nothing named.
        .GroupBy(l => l.Name).Select(g => g.OrderBy(l => l.Owner is null ? 0 : 1).First()).OrderBy(l => l.Name, StringComparer.Ordinal)]);

    /// <summary>By its whole name, or by the part behind the module where that is one list's.</summary>
    public Result<ExportableList> Find(string name)
    {
        var found = All.Where(l => l.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0) found = [.. All.Where(l => l.ShortName.Equals(name, StringComparison.OrdinalIgnoreCase))];
        if (found.Count == 1) return found[0];
        var known = string.Join(", ", (found.Count == 0 ? All : found).Select(l => l.Name));
        return Error.Invalid("export.unknown-list", $"'{name}' names no list, or several: {known}.").With("name", name).With("known", known);
    }
}

/// <param name="Owner">The name of what it hangs on, for example <c>valuationId</c>; null where it stands alone.</param>
internal sealed record ExportableList(ListDescription Description, string? Owner)
{
    public string Name => Description.List.Name;

    /// <summary>Without the module.</summary>
    public string ShortName => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    public IListFile File => Description.File;

    /// <summary>Its name, whose it is, and what can be asked of it.</summary>
    public string Says
    {
        get
        {
            var filters = string.Join(' ', Filters);
            return $"{Name}{(Owner is null ? "" : $" --of {Owner}")}{(filters.Length == 0 ? "" : $"  ({filters})")}";
        }
    }

    private IEnumerable<string> Filters =>
        Description.List.Filters.SelectMany(f => f.Names).Concat(Description.List.SearchParameter is { } text ? [text] : []);

    /// <summary>As if the API were asked.</summary>
    public Result<HttpContext> Request(
        IServiceProvider services, string? of, IReadOnlyList<(string Name, string Value)> asked, CancellationToken ct)
    {
        string[] known = ["columns", "sort", "descending", .. Filters];
        if (asked.Select(a => a.Name).FirstOrDefault(n => !known.Contains(n, StringComparer.Ordinal)) is { } unknown)
            return Refused("export.unknown-filter", $"{Name} can't be asked for '{unknown}': {string.Join(", ", known)}.");
        if (asked.GroupBy(a => a.Name).FirstOrDefault(g => g.Count() > 1)?.Key is { } twice)
            return Refused("export.asked-twice", $"'{twice}' is asked for more than once.");
        var isId = Owner?.EndsWith("Id", StringComparison.Ordinal) == true;
        if (Owner is not null && (string.IsNullOrWhiteSpace(of) || (isId && !Guid.TryParse(of, CultureInfo.InvariantCulture, out _))))
            return Refused("export.whose", $"{Name} hangs on something else: name its {Owner} with --of.");
        if (Owner is null && of is not null) return Refused("export.whose", $"{Name} stands alone: leave --of out.");

        var http = new DefaultHttpContext { RequestServices = services, RequestAborted = ct };
        http.Request.Query = new QueryCollection(asked.ToDictionary(a => a.Name, a => new StringValues(a.Value)));
        if (Owner is not null) http.Request.RouteValues[Owner] = of;
        return http;
    }

    private static Error Refused(string code, string sentence) => Error.Invalid(code, sentence);
}
