namespace Monolith.Drivers.Sdk;

/// <summary>What a barcode may hold. Printers, cheap ones above all, print wrong codes without a word, so it is checked before.</summary>
public static class BarcodeRules
{
    /// <summary>The check digit of the first 12 digits of an EAN-13: weights 1, 3, 1, 3, ... (GS1 General Specifications 7.9).</summary>
    public static char Ean13CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++) sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>Null when the code can be printed as it is asked for; else Malformed or OutOfRange.</summary>
    public static DeviceError? Problem(Barcode code)
    {
        var data = code.Data;
        if (code.HeightDots is < 16 or > 255) return new(DeviceErrorCode.OutOfRange, "a barcode is 16 to 255 dots high");
        if (data.Length is 0 or > 80) return new(DeviceErrorCode.OutOfRange, "a barcode holds 1 to 80 characters");
        return code.Kind switch
        {
            BarcodeKind.Ean13 when data.Length is not (12 or 13) || data.Any(c => !char.IsAsciiDigit(c)) =>
                new(DeviceErrorCode.Malformed, "an EAN-13 has 12 or 13 digits"),
            BarcodeKind.Ean13 when data.Length == 13 && data[12] != Ean13CheckDigit(data) =>
                new(DeviceErrorCode.Malformed, "the check digit of the EAN-13 is wrong"),
            BarcodeKind.Code128 when data.Any(c => c is < ' ' or > '~') =>
                new(DeviceErrorCode.Malformed, "a CODE 128 holds printable ASCII characters"),
            BarcodeKind.Ean13 or BarcodeKind.Code128 => null,
            _ => new(DeviceErrorCode.NotSupported, "unknown barcode kind"),
        };
    }
}
