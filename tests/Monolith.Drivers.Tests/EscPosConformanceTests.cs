using Monolith.Drivers.Testing;

namespace Monolith.Drivers.Tests;

/// <summary>The ESC/POS driver against what every receipt printer driver must do, once for each sort of printer that it knows.</summary>
public sealed class EscPosConformanceTests() : ReceiptPrinterConformance("escpos");

public sealed class EscPosNarrowChineseConformanceTests() : ReceiptPrinterConformance("escpos", ("profile", "cn-58-gbk"));

public sealed class EscPosWesternConformanceTests() : ReceiptPrinterConformance("escpos", ("profile", "epson-tm-t88v"));

public sealed class EscPosMuteConformanceTests() : ReceiptPrinterConformance("escpos", ("profile", "no-status-80"));
