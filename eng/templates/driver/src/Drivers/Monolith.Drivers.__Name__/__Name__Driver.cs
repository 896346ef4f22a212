using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.__Name__;

/// <summary>Starts as a driver for printers that take plain text and answer nothing; teach it the device's own language
/// from here.</summary>
public sealed class __Name__Driver : IReceiptPrinterFactory
{
    public DeviceResult<PrinterCapabilities> Describe(DeviceSettings settings)
    {
        var columns = settings.Integer("columns", 42);
        if (columns is < 16 or > 80) return new DeviceError(DeviceErrorCode.ConfigInvalid, "columns is 16 to 80");
        return new PrinterCapabilities(
            columns, WidthDots: columns * 12, Cuts: [], Barcodes: [], QrCodes: false, DrawerPins: [], EastAsian: "none", CodePages: [],
            ReportsStatus: false, ConfirmsJobs: false);
    }

    public DeviceResult<IReceiptPrinter> Create(DeviceSettings settings, IByteChannel channel, IDriverServices services) =>
        Describe(settings).TryGet(out var can, out var error)
            ? DeviceResult<IReceiptPrinter>.Of(new __Name__Printer(can.Columns, channel))
            : error;
}
