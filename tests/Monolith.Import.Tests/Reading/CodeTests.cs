using Monolith.Import.Maps;
using Monolith.Import.Reading;
using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Reading;

/// <summary>Codes of digits as they were before a spreadsheet had them, and what it has ruined is said.</summary>
public sealed class CodeTests
{
    [Theory]
    [InlineData("4006381333931", "4006381333931", null)]
    [InlineData("4006381333931;12345670", "4006381333931 12345670", null)]
    [InlineData("4006381333931|12345670", "4006381333931 12345670", null)]
    [InlineData("4006381333931,12345670", "4006381333931 12345670", null)]
    [InlineData("4006381333931 12345670", "4006381333931 12345670", null)]
    [InlineData("own-code-7", "own-code-7", null)]
    [InlineData("6.90123E+12", "", "import.barcode-lost")]
    [InlineData("6,90123E+12", "", "import.barcode-lost")]
    [InlineData("6.901E12", "", "import.barcode-lost")]
    [InlineData("7E+12", "", "import.barcode-lost")]
    [InlineData("6901230000000", "", "import.barcode-lost")]
    [InlineData("4.006381333931E+12", "4006381333931", "import.barcode-cleaned")]
    [InlineData("4006381333931.0", "4006381333931", "import.barcode-cleaned")]
    [InlineData("4006381333931.00", "4006381333931", "import.barcode-cleaned")]
    [InlineData("4006381333931,0", "4006381333931", "import.barcode-cleaned")]
    [InlineData("=\"0012345678905\"", "0012345678905", "import.barcode-cleaned")]
    [InlineData("'0012345678905", "0012345678905", "import.barcode-cleaned")]
    [InlineData("6901234567890", "6901234567890", "import.barcode-check-digit")]
    [InlineData("12345678905", "12345678905", "import.barcode-zero-lost")]
    [InlineData("2345673", "2345673", "import.barcode-zero-lost")]
    public async Task Barcodes_are_mended_where_they_can_be_and_warned_of_where_not(string written, string read, string? said)
    {
        var line = (await Lines($"sku,barcodes\nA,\"{written.Replace("\"", "\"\"")}\"\n")).Single();
        Assert.Equal(read, string.Join(' ', line.Codes("barcodes").Value!));
        Assert.Equal(said is null ? [] : [(said, FindingLevel.Warning)], line.Findings.Select(f => (f.Code, f.Level)));
        Assert.False(line.IsRefused);
    }

    [Fact]
    public async Task A_code_that_is_printed_in_groups_is_one()
    {
        var line = (await Lines("sku,barcodes\nA,4 006381 333931\n")).Single();
        Assert.Equal(["4 006381 333931"], line.Codes("barcodes").Value!);
        Assert.Empty(line.Findings);
    }

    [Fact]
    public async Task A_map_puts_leading_zeros_back()
    {
        var line = (await Lines("sku,barcodes\nA,12345678905\n", new ImportMap { RestoreZeros = true })).Single();
        Assert.Equal(["012345678905"], line.Codes("barcodes").Value!);
        Assert.Equal(["import.barcode-zero-restored"], line.Codes());
    }

    [Theory]
    [InlineData("13085.0", "13085", "import.code-cleaned")]
    [InlineData("=\"007\"", "007", "import.code-cleaned")]
    [InlineData("'007", "007", "import.code-cleaned")]
    [InlineData("1.2E+05", "1.2E+05", "import.code-like-number")]
    [InlineData("3-1", "3-1", null)]
    [InlineData("007", "007", null)]
    [InlineData("2.0", "2.0", null)]
    [InlineData("4E12", "4E12", null)]
    public async Task Other_codes_are_unwrapped_and_else_left_alone(string written, string read, string? said)
    {
        var line = (await Lines($"sku,name\n\"{written.Replace("\"", "\"\"")}\",A\n")).Single();
        Assert.Equal(read, line.Code("sku").Value);
        Assert.Equal(said is null ? [] : [said], line.Codes());
    }
}
