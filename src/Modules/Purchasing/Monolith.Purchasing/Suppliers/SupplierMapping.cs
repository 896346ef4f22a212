namespace Monolith.Purchasing.Suppliers;

internal static class SupplierMapping
{
    public static string Key(string code) => Folding.Code(code);

    public static SupplierRow NewRow(this Contracts.SaveSupplier request)
    {
        var supplier = new SupplierRow { Id = request.SupplierId, Code = "", CodeKey = "", Name = "", Find = "" };
        supplier.Take(request);
        return supplier;
    }

    public static void Take(this SupplierRow supplier, Contracts.SaveSupplier request)
    {
        (supplier.Code, supplier.CodeKey, supplier.Name) = (request.Code.Trim(), Key(request.Code), request.Name.Trim());
        (supplier.Contact, supplier.Phone, supplier.Email) = (request.Contact.OrNull(), request.Phone.OrNull(), request.Email.OrNull());
        (supplier.Address, supplier.Credit) = (request.Address.OrNull(), request.Credit);
        (supplier.PaymentDays, supplier.Active) = (request.PaymentDays, request.Active);
        supplier.Find = GivenText.ToFind(supplier.Code, supplier.Name, supplier.Contact, supplier.Phone, supplier.Email);
    }

    /// <summary>Whether the row is in the state that the request would put it in.</summary>
    public static bool IsAs(this SupplierRow supplier, Contracts.SaveSupplier request) =>
        supplier.ToInfo() == request.NewRow().ToInfo() with { Version = supplier.Version };
}
