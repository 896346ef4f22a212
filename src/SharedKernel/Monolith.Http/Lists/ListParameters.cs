using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monolith.SharedKernel.Lists;

namespace Monolith.Http;

/// <summary>The query of every list: a text, <c>skip</c>, <c>take</c> (1 to 500), <c>sort</c>, <c>descending</c>, and its own filters.</summary>
internal static class ListParameters
{
    public static Result<ListQuery> Read(IQueryCollection given, IListDeclaration list)
    {
        if (!Number(given, "skip", 0).TryGet(out var skip, out var error)) return error;
        if (!Number(given, "take", 50).TryGet(out var take, out error)) return error;
        if (skip < 0) return Below("skip", 0, skip);
        if (take is < 1 or > PageRequest.MaxTake) return Outside("take", 1, PageRequest.MaxTake, take);
        var descending = given["descending"].ToString();
        if (descending.Length > 0 && !bool.TryParse(descending, out _)) return Unreadable("descending", descending);

        var filters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in list.Filters.SelectMany(f => f.Names))
        {
            if (given[name] is [{ } value, ..]) filters[name] = value;
        }

        var text = list.SearchParameter is { } q ? given[q].FirstOrDefault() : null;
        if (text?.Trim().Length > ListQuery.LongestText) return TooLong(list.SearchParameter!);
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

    private static Error Below(string name, int least, int given) => Error
        .Invalid("input.out-of-range", $"{name} is {least} at least, and {given} was asked for.").Worded("input.out-of-range.least")
        .With("name", name).With("least", least).With("given", given).At(name);

    private static Error Outside(string name, int least, int most, int given) => Error
        .Invalid("input.out-of-range", $"{name} goes from {least} to {most}, and {given} was asked for.")
        .Worded("input.out-of-range.between").With("name", name).With("least", least).With("most", most).With("given", given).At(name);

    private static Error TooLong(string name) => Error
        .Invalid("input.too-long", $"At most {ListQuery.LongestText} characters.").With("maxLength", ListQuery.LongestText).At(name);

    private static Error Unreadable(string name, string given) => Error
        .Invalid("request.malformed", $"The request can't be read: {name}={given}").With("detail", $"{name}={given}").At(name);
}
