using Monolith.Drivers.Testing;

namespace Monolith.Drivers.__Name__.Tests;

/// <summary>What every receipt printer driver must do. Teach the driver something new, and the tests ask for it.</summary>
public sealed class ConformanceTests() : ReceiptPrinterConformance("__id__");

public sealed class NarrowPaperConformanceTests() : ReceiptPrinterConformance("__id__", ("columns", "32"));
