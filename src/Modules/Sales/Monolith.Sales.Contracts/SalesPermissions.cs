namespace Monolith.Sales.Contracts;

public static class SalesPermissions
{
    public const string View = "sales.view";
    public const string EditCustomers = "sales.edit-customers";
    public const string EditPrices = "sales.edit-prices";
    public const string EditTaxes = "sales.edit-taxes";

    /// <summary>To ask for prices, as every till does.</summary>
    public const string Quote = "sales.quote";
}
