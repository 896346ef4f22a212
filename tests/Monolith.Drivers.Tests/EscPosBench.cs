using Monolith.Drivers.Hosting;
using Monolith.Drivers.Simulators;
using Monolith.Drivers.Testing;

namespace Monolith.Drivers.Tests;

/// <summary>The product's ESC/POS plugin on the bench, with one of its profiles.</summary>
internal static class EscPosBench
{
    public static Task<PrinterBench> OpenAsync(string profile = "generic-80", SimulatedPrinterOptions? paperOptions = null, DeviceLimits? limits = null) =>
        PrinterBench.OpenAsync("escpos", new([new("profile", profile)]), paperOptions ?? new(), limits);
}
