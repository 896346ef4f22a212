namespace Monolith.Sales.Customers;

internal static class CustomerErrors
{
    public static Error UnknownCustomer(Guid id) =>
        Error.NotFound("sales.unknown-customer", $"There is no customer {id}.").With("id", id);

    public static Error CustomerCodeTaken(string code) =>
        Error.Conflict("sales.customer-code-taken", $"Another customer has the code '{code}'.").With("code", code).At("code");

    public static Error CustomerInUse(string code) =>
        Error.Conflict("sales.customer-in-use", $"The customer '{code}' has bought something since: it stays.").With("code", code);
}
