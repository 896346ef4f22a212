using System.Globalization;

namespace Monolith.Finance;

/// <summary>Addresses of the pages: of the documents behind the books, and of the books themselves with the period that the reader looks at.</summary>
internal static class Links
{
    public static string? Document(string kind, Guid id) => kind switch
    {
        "ticket" => $"/pos/tickets/{id}",
        "shift" => $"/pos/shifts/{id}",
        "goods-receipt" => $"/purchasing/receipts/{id}",
        "manual" => $"/finance/journals/{id}",
        "receipt" or "issue" or "transfer" or "adjustment" or "scrap" => $"/inventory/documents/{id}",
        _ => null,
    };

    public static string Account(string code, DateOnly? from, DateOnly? to) => $"/finance/accounts/{Uri.EscapeDataString(code)}{Query(from, to)}";

    public static string Journals(DateOnly? from, DateOnly? to) => $"/finance/journals{Query(from, to)}";

    private static string Query(DateOnly? from, DateOnly? to)
    {
        var parts = new List<string>(2);
        if (from is { } f) parts.Add("from=" + f.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (to is { } t) parts.Add("to=" + t.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
