namespace Monolith.Purchasing.Suppliers;

internal static class SupplierErrors
{
    public static Error SupplierCodeTaken(string code) =>
        Error.Conflict("purchasing.supplier-code-taken", $"Another supplier has the code '{code}'.").With("code", code).At("code");

    public static Error UnknownSupplier(Guid id) =>
        Error.NotFound("purchasing.unknown-supplier", $"There is no supplier {id}.").With("id", id).At("supplierId");

    public static Error SupplierInUse(string code) =>
        Error.Conflict("purchasing.supplier-in-use", $"Something was ordered from the supplier '{code}' since: it stays.").With("code", code);
}
