using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monolith.SharedKernel.Lists;

namespace Monolith.Http;

/// <summary>The query of every list: a text, <c>skip</c>, <c>take</c> (at most 500), <c>sort</c>, <c>descending</c>, and its own filters.</summary>
internal static class ListParameters
{
    public static Result<ListQuery> Read(IQueryCollection given, IListDeclaration list)
    {
        if (!Number(given, "skip", 0).TryGet(out var skip, out var error)) return error;
        if (!Number(given, "take", 50).TryGet(out var take, out error)) return error;
        var descending = given["descending"].ToString();
        if (descending.Length > 0 && !bool.TryParse(descending, out _)) return Unreadable("descending", descending);

        var filters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in list.Filters.SelectMany(f => f.Names))
        {
            if (given[name] is [{ } value, ..]) filters[name] = value;
        }

        var text = list.SearchParameter is { } q ? given[q].FirstOrDefault() : null;
        return new ListQuery(text, skip, take, given["sort"].FirstOrDefault(), descending == "true" || descending == "True")
        {
            Filters = filters,
        }.Clamp();
    }

    private static Result<int> Number(IQueryCollection given, string name, int otherwise)
    {
        var text = given[name].ToString();
        if (text.Length == 0) return otherwise;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Unreadable(name, text);
    }

    private static Error Unreadable(string name, string given) => Error
        .Invalid("request.malformed", $"The request can't be read: {name}={given}").With("detail", $"{name}={given}").At(name);
}
