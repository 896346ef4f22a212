namespace Monolith.Sales.Customers;

internal static class CustomerMapping
{
    public static string Key(string code) => Folding.Code(code);

    public static CustomerRow NewRow(this Contracts.SaveCustomer request)
    {
        var customer = new CustomerRow { Id = request.CustomerId, Code = "", CodeKey = "", Name = "" };
        customer.Take(request);
        return customer;
    }

    public static void Take(this CustomerRow customer, Contracts.SaveCustomer request)
    {
        (customer.Code, customer.CodeKey, customer.Name) = (request.Code.Trim(), Key(request.Code), request.Name.Trim());
        (customer.Contact, customer.Phone, customer.Email) = (request.Contact.OrNull(), request.Phone.OrNull(), request.Email.OrNull());
        (customer.Address, customer.Note, customer.Active) = (request.Address.OrNull(), request.Note.OrNull(), request.Active);
    }

    /// <summary>Whether the row is in the state that the request would put it in.</summary>
    public static bool IsAs(this CustomerRow customer, Contracts.SaveCustomer request) =>
        customer.ToInfo() == request.NewRow().ToInfo() with { Version = customer.Version };
}
