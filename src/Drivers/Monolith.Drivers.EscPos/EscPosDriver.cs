using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.EscPos;

/// <summary>Receipt printers that speak ESC/POS, each as its profile says.</summary>
public sealed class EscPosDriver : IReceiptPrinterFactory
{
    public DeviceResult<PrinterCapabilities> Describe(DeviceSettings settings) =>
        ProfileTable.Choose(settings).TryGet(out var profile, out var error) ? profile.Capabilities() : error;

    public DeviceResult<IReceiptPrinter> Create(DeviceSettings settings, IByteChannel channel, IDriverServices services) =>
        ProfileTable.Choose(settings).TryGet(out var profile, out var error)
            ? DeviceResult<IReceiptPrinter>.Of(new EscPosPrinter(profile, channel, services))
            : error;
}
