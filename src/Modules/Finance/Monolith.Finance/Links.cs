using System.Globalization;

namespace Monolith.Finance;

/// <summary>Addresses of the pages of the books, with the period that the reader looks at.</summary>
internal static class Links
{
    public static string Journal(Guid id) => $"/finance/journals/{id}";

    public static string Account(string code, DateOnly? from, DateOnly? to) =>
        $"/finance/accounts/{Uri.EscapeDataString(code)}{Query(from, to)}";

    public static string Journals(DateOnly? from, DateOnly? to) => $"/finance/journals{Query(from, to)}";

    private static string Query(DateOnly? from, DateOnly? to)
    {
        var parts = new List<string>(2);
        if (from is { } f) parts.Add("from=" + f.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (to is { } t) parts.Add("to=" + t.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
