using System.Text;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Scales.Tests;

/// <summary>Frames as the makers' manuals show them, and what they mean.</summary>
public sealed class GoldenFrameTests
{
    [Theory]
    // 8217: STX 01.250 CR; net; the lightest; status bytes with bit 6 and, on 8N1 lines, the parity bit.
    [InlineData("mettler-8217", "02 30 31 2E 32 35 30 0D", "1.250", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("mettler-8217", "02 30 31 2E 32 35 30 4E 0D", "1.250", WeightUnit.Kilogram, WeightFlags.Net)]
    [InlineData("mettler-8217", "02 30 30 2E 30 30 30 0D", "0.000", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("mettler-8217", "02 3F 41 0D", null, WeightUnit.Kilogram, WeightFlags.Motion)]
    [InlineData("mettler-8217", "02 3F 42 0D", null, WeightUnit.Kilogram, WeightFlags.Over)]
    [InlineData("mettler-8217", "02 3F 44 0D", null, WeightUnit.Kilogram, WeightFlags.Under)]
    [InlineData("mettler-8217", "02 3F D0 0D", null, WeightUnit.Kilogram, WeightFlags.Zero)]
    [InlineData("mettler-8217-lb", "02 30 32 2E 37 36 0D", "2.76", WeightUnit.Pound, WeightFlags.None)]
    // ECR: LF weight unit CR LF S status CR ETX; the status alone in motion; a third byte with net.
    [InlineData("nci-ecr", "0A 30 31 2E 32 35 30 4B 47 0D 0A 53 30 30 0D 03", "1.250", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("nci-ecr", "0A 30 31 2E 32 35 30 4B 47 0D 0A 30 30 0D 03", "1.250", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("nci-ecr", "0A 53 31 30 0D 03", null, WeightUnit.Kilogram, WeightFlags.Motion)]
    [InlineData("nci-ecr", "0A 53 30 32 0D 03", null, WeightUnit.Kilogram, WeightFlags.Over)]
    [InlineData("nci-ecr", "0A 30 31 2E 32 35 30 4B 47 0D 0A 53 30 70 34 0D 03", "1.250", WeightUnit.Kilogram, WeightFlags.Net)]
    // Toledo: three decimals, kilograms; in motion; negative net; out of range.
    [InlineData("toledo-continuous", "02 2D 30 20 30 30 31 32 35 30 30 30 30 30 30 30 0D", "1.250", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("toledo-continuous", "02 2D 38 20 20 20 31 32 35 30 20 20 20 20 20 30 0D", "1.250", WeightUnit.Kilogram,
        WeightFlags.Motion)]
    [InlineData("toledo-continuous", "02 2D 33 20 30 30 30 30 35 30 30 30 30 30 35 30 0D", "-0.050", WeightUnit.Kilogram, WeightFlags.Net)]
    [InlineData("toledo-continuous", "02 2D 34 20 39 39 39 39 39 39 30 30 30 30 30 30 0D", null, WeightUnit.Kilogram, WeightFlags.Over)]
    [InlineData("toledo-continuous", "02 2D 36 20 39 39 39 39 39 39 30 30 30 30 30 30 0D", null, WeightUnit.Kilogram, WeightFlags.Under)]
    [InlineData("toledo-continuous", "02 28 30 20 30 30 30 30 31 32 30 30 30 30 30 30 0D", "1200", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("toledo-continuous-checksum", "02 2D 30 20 30 30 31 32 35 30 30 30 30 30 30 30 0D 2C", "1.250", WeightUnit.Kilogram,
        WeightFlags.None)]
    // CAS: SOH STX S blank weight kg bcc ETX EOT; seven characters; bit 7 of SOH; unstable; below nothing.
    [InlineData("cas", "01 02 53 20 30 31 2E 32 35 30 6B 67 67 03 04", "1.250", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("cas", "81 02 53 20 30 30 31 2E 32 35 30 6B 67 57 03 04", "1.250", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("cas", "01 02 55 20 30 31 2E 32 35 30 6B 67 61 03 04", "1.250", WeightUnit.Kilogram, WeightFlags.Motion)]
    [InlineData("cas", "01 02 53 2D 30 30 2E 30 35 30 6B 67 69 03 04", "-0.050", WeightUnit.Kilogram, WeightFlags.None)]
    // Avery Berkel: STX id weight bcc ETX; 15 kg in grams, 30 lb in hundredths, out of range.
    [InlineData("avery-berkel", "02 29 30 31 32 35 30 1F 03", "1.250", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("avery-berkel", "02 2A 30 30 32 37 36 19 03", "2.76", WeightUnit.Pound, WeightFlags.None)]
    [InlineData("avery-berkel", "02 39 30 31 32 35 30 0F 03", null, WeightUnit.Kilogram, WeightFlags.Over)]
    public void A_frame_means_what_its_manual_says(string protocol, string frame, string? weight, WeightUnit unit, WeightFlags flags)
    {
        var bytes = Hex(frame);
        var step = Protocol(protocol).Next(bytes);
        Assert.Equal((StepKind.Reading, bytes.Length), (step.Kind, step.Taken));
        Assert.Equal((weight, unit, flags), (step.Reading!.Weight, step.Reading.Unit, step.Reading.Flags));
    }

    [Theory]
    [InlineData("mt-sics", "S S     100.00 g\r\n", "100.00", WeightUnit.Gram, WeightFlags.None)]
    [InlineData("mt-sics", "S D      1.250 kg\r\n", "1.250", WeightUnit.Kilogram, WeightFlags.Motion)]
    [InlineData("mt-sics", "S S     -0.050 kg\r\n", "-0.050", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("mt-sics", "S +\r\n", null, WeightUnit.Kilogram, WeightFlags.Over)]
    [InlineData("mt-sics", "S -\r\n", null, WeightUnit.Kilogram, WeightFlags.Under)]
    [InlineData("cas-22", "ST,GS,\u0001\u0040,+  1.250 kg\r\n", "1.250", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("cas-22", "US,NT,\u0001\u0003,-  0.050 kg\r\n", "-0.050", WeightUnit.Kilogram, WeightFlags.Net | WeightFlags.Motion)]
    [InlineData("cas-22", "OL,GS,\u0001\u0040,+ 99.999 kg\r\n", null, WeightUnit.Kilogram, WeightFlags.Over)]
    [InlineData("dialog", "\u000202\u001b3\u001b01250\u001b000299\u001b000374\u0003", "1.250", WeightUnit.Kilogram, WeightFlags.None)]
    [InlineData("dialog", "\u000202\u001b1\u001b00276\u001b000299\u001b000825\u0003", "2.76", WeightUnit.Pound, WeightFlags.None)]
    [InlineData("dialog", "\u000209\u001b20\u0003", null, WeightUnit.Kilogram, WeightFlags.Motion)]
    [InlineData("dialog", "\u000209\u001b31\u0003", null, WeightUnit.Kilogram, WeightFlags.Under)]
    [InlineData("dialog", "\u000209\u001b32\u0003", null, WeightUnit.Kilogram, WeightFlags.Over)]
    public void A_line_means_what_its_manual_says(string protocol, string line, string? weight, WeightUnit unit, WeightFlags flags) =>
        A_frame_means_what_its_manual_says(protocol, Convert.ToHexString(Encoding.Latin1.GetBytes(line)), weight, unit, flags);

    [Theory]
    [InlineData("mettler-8217", "02 3F 01 0D", DeviceErrorCode.Malformed)] // bit 6 is always 1
    [InlineData("mettler-8217", "02 31 2E 32 35 30 0D", DeviceErrorCode.Malformed)] // lost a digit
    [InlineData("mettler-8217", "02 31 32 2E 33 34 0D", DeviceErrorCode.Malformed)] // pounds on a scale for kilograms
    [InlineData("mettler-8217", "02 30 31 2E 02", DeviceErrorCode.Malformed)] // cut short by the next
    [InlineData("nci-ecr", "0A 3F 0D 03", DeviceErrorCode.NotSupported)]
    [InlineData("nci-ecr", "0A 30 31 2E 32 35 30 4B 47 0D 0A 53 10 30 0D 03", DeviceErrorCode.Malformed)]
    [InlineData("toledo-continuous-checksum", "02 2D 30 20 30 30 31 32 35 31 30 30 30 30 30 30 0D 2C", DeviceErrorCode.Checksum)]
    [InlineData("cas", "01 02 53 20 30 31 2E 32 35 31 6B 67 67 03 04", DeviceErrorCode.Checksum)]
    [InlineData("avery-berkel", "02 29 30 31 32 35 31 1F 03", DeviceErrorCode.Checksum)]
    [InlineData("avery-berkel", "15", DeviceErrorCode.Busy)]
    [InlineData("mt-sics", "53 20 49 0D 0A", DeviceErrorCode.Busy)]
    [InlineData("mt-sics", "45 53 0D 0A", DeviceErrorCode.NotSupported)]
    public void What_is_wrong_is_said_and_never_a_weight(string protocol, string frame, DeviceErrorCode code)
    {
        var step = Protocol(protocol).Next(Hex(frame));
        Assert.Equal((StepKind.Bad, code), (step.Kind, step.Error?.Code));
        Assert.Null(step.Reading);
    }

    [Theory]
    [InlineData("01.250", WeightFlags.None, true)]
    [InlineData("01.250", WeightFlags.Net, true)]
    [InlineData("01.250", WeightFlags.Motion, false)]
    [InlineData("01.250", WeightFlags.NotAdjusted, false)]
    [InlineData("01.250", WeightFlags.Faulty, false)]
    [InlineData("00.000", WeightFlags.None, false)]
    [InlineData("-1.250", WeightFlags.None, false)]
    [InlineData(null, WeightFlags.None, false)]
    [InlineData("1,250", WeightFlags.None, false)]
    [InlineData("1e3", WeightFlags.None, false)]
    public void Only_what_rests_and_is_more_than_nothing_may_be_sold(string? weight, WeightFlags flags, bool sellable) =>
        Assert.Equal(sellable, new WeightReading(weight, WeightUnit.Kilogram, flags, "").Sellable);

    internal static IScaleProtocol Protocol(string name) => ScaleProtocols.Read.Single(p => p.Can.Protocol == name);

    internal static byte[] Hex(string spaced) => Convert.FromHexString(spaced.Replace(" ", "", StringComparison.Ordinal));
}
