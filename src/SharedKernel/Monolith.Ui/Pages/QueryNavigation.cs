using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Monolith.Ui;

/// <summary>Filters, sort and page of a list live in the page's address, so that it can be bookmarked, sent and gone back to.</summary>
internal static class QueryNavigation
{
    public static string? Get(NavigationManager nav, string name) => Given(nav, name) is { Length: > 0 } value ? value : null;

    /// <summary>As it stands there, also empty; null where it doesn't.</summary>
    public static string? Given(NavigationManager nav, string name)
    {
        var query = QueryHelpers.ParseQuery(new Uri(nav.Uri).Query);
        return query.TryGetValue(name, out var value) && value.Count > 0 ? value[0] : null;
    }

    public static void Set(NavigationManager nav, params (string Name, object? Value)[] changes)
    {
        var query = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["skip"] = null };
        foreach (var (name, value) in changes) query[name] = value is string { Length: 0 } ? null : value;
        var target = nav.GetUriWithQueryParameters(query);
        if (target != nav.Uri) nav.NavigateTo(target, replace: true);
    }

    /// <summary>The named ones of the address's query, as <c>?a=b&amp;c=d</c> or empty. What else stands there is the page's own.</summary>
    public static string Only(NavigationManager nav, params IEnumerable<string> names)
    {
        var query = QueryHelpers.ParseQuery(new Uri(nav.Uri).Query);
        var given = names.Where(query.ContainsKey).Select(n => KeyValuePair.Create(n, (string?)query[n].ToString()));
        return QueryHelpers.AddQueryString("", given);
    }
}
