using Monolith.Drivers.Sdk;
using Monolith.Drivers.Simulators;

namespace Monolith.Drivers.Testing;

/// <summary>
/// What every receipt printer driver must do, whatever its printer can. A driver's test project derives from it once for each kind of printer
/// that the driver knows and says only which; the tests come along.
/// </summary>
/// <example><c>public sealed class AcmeConformanceTests() : ReceiptPrinterConformance("acme-printer");</c></example>
/// <param name="driverId">The driver's id; its build has filled <c>plugins/&lt;id&gt;/</c>.</param>
/// <param name="settings">Name and value of each setting that isn't left at its default.</param>
public abstract partial class ReceiptPrinterConformance(string driverId, params (string Name, string Value)[] settings)
{
    /// <summary>The paper of the simulated printer; null for one that fits what the driver says of itself.</summary>
    protected virtual SimulatedPrinterOptions? Paper => null;

    private Task<PrinterBench> OpenAsync() =>
        PrinterBench.OpenAsync(driverId, new(settings.Select(s => KeyValuePair.Create(s.Name, s.Value))), Paper);

    private static PrintDocumentBuilder Document => PrintDocument.Build();
}
