using System.Globalization;

namespace Monolith.Purchasing.Suppliers.ListSuppliers;

/// <summary>Suppliers as the import takes them in.</summary>
internal static class SupplierExchange
{
    private static readonly string[] Headings =
        ["code", "name", "contact", "phone", "email", "address", "credit", "payment_days", "active"];

    public static Task<ListExchange<SupplierListRow>> Of(IServiceProvider services, CancellationToken ct) =>
        Task.FromResult(new ListExchange<SupplierListRow>(Headings, Row));

    private static IReadOnlyList<string> Row(SupplierListRow s) =>
    [
        s.Code, s.Name, s.Contact ?? "", s.Phone ?? "", s.Email ?? "", s.Address ?? "", s.Credit.ToString().ToLowerInvariant(),
        s.PaymentDays.ToString(CultureInfo.InvariantCulture), s.Active ? "1" : "0",
    ];
}
