namespace Monolith.Sales.Contracts;

/// <summary>The master data of sales, as rows and events name it.</summary>
public static class SalesKinds
{
    public const string Customer = "customer";
}
