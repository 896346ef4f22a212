namespace Monolith.Drivers.Sdk;

/// <summary>The kinds of device a manifest may name. This contract has interfaces for the first; the others are reserved.</summary>
public static class DriverKinds
{
    /// <summary>Prints receipts: <see cref="IReceiptPrinterFactory"/>.</summary>
    public const string ReceiptPrinter = "receipt-printer";

    /// <summary>All kinds a manifest of this contract may name.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [ReceiptPrinter, "label-printer", "scale", "scanner", "cash-drawer", "customer-display", "rfid-reader"];
}
