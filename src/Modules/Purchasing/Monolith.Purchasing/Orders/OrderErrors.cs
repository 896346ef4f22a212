namespace Monolith.Purchasing.Orders;

internal static class OrderErrors
{
    public static Error SupplierInactive(string name) =>
        Error.Conflict("purchasing.supplier-inactive", $"The supplier '{name}' is inactive.").With("supplier", name).At("supplierId");

    public static Error UnknownWarehouse(Guid id) =>
        Error.NotFound("purchasing.unknown-warehouse", $"There is no active warehouse {id}.").With("id", id).At("warehouseId");

    public static Error UnknownItem(Guid id, int index) =>
        Error.NotFound("purchasing.unknown-item", $"There is no active item {id}.").With("id", id).At($"lines[{index}].itemId");

    public static Error ServiceItem(string sku, int index) =>
        Error.Invalid("purchasing.service-item", $"'{sku}' is a service: it never comes into stock.").With("sku", sku).At($"lines[{index}].itemId");

    public static Error QuantityDigits(string sku, int digits, int index) =>
        Error.Invalid("purchasing.quantity-digits", $"'{sku}' is counted with at most {digits} decimals.")
            .With("sku", sku).With("digits", digits).At($"lines[{index}].quantity");

    public static Error QuantityRange(string sku, int index) =>
        Error.Invalid("purchasing.quantity-range", $"'{sku}': a line holds at most {Order.MostQuantity} stock units.")
            .With("sku", sku).With("most", Order.MostQuantity).At($"lines[{index}].quantity");

    public static Error AmountRange(int index) =>
        Error.Invalid("purchasing.amount-range", "The line's amount is more than an order can hold.").At($"lines[{index}].quantity");

    public static Error UnknownOrder(Guid id) =>
        Error.NotFound("purchasing.unknown-order", $"There is no purchase order {id}.").With("id", id);

    public static Error NotADraft(string number) =>
        Error.Conflict("purchasing.not-a-draft", $"The order {number} was approved or closed: it can't be changed any more.").With("number", number);

    public static Error NotApproved(string number) =>
        Error.Conflict("purchasing.not-approved", $"The order {number} isn't approved yet.").With("number", number);

    public static Error OrderClosed(string number, OrderState state) =>
        Error.Conflict("purchasing.order-closed", $"The order {number} is {state}: nothing more comes in against it.").With("number", number);

    public static readonly Error NotYetOrdered =
        Error.Invalid("purchasing.not-yet-ordered", "The order date is in the future.").At("orderDate");

    public static readonly Error ReasonRequired =
        Error.Invalid("purchasing.reason-required", "Say why the order is closed.").At("reason");
}
