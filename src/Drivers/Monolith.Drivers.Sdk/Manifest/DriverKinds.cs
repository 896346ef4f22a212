namespace Monolith.Drivers.Sdk;

/// <summary>The kinds of device a manifest may name. This contract has interfaces for the first two; the others are reserved.</summary>
public static class DriverKinds
{
    /// <summary>Prints receipts: <see cref="IReceiptPrinterFactory"/>.</summary>
    public const string ReceiptPrinter = "receipt-printer";

    /// <summary>Weighs: <see cref="IScaleFactory"/>.</summary>
    public const string Scale = "scale";

    /// <summary>All kinds a manifest of this contract may name.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [ReceiptPrinter, Scale, "label-printer", "scanner", "cash-drawer", "customer-display", "rfid-reader"];

    /// <summary>The interface that an entry type must implement for a kind; null while the kind is only reserved.</summary>
    public static Type? FactoryOf(string kind) => kind switch
    {
        ReceiptPrinter => typeof(IReceiptPrinterFactory),
        Scale => typeof(IScaleFactory),
        _ => null,
    };
}
