using System.Text;
using System.Text.Json;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Tests;

public sealed class ContractTests
{
    [Fact]
    public void A_document_survives_being_stored_as_JSON()
    {
        var document = PrintDocument.Build()
            .Line(TextAlign.Center, new("百货 ", TextStyle.Large), new("shop", TextStyle.Normal)).Row("a", "1.00", TextStyle.Strong).Rule('=')
            .Barcode(BarcodeKind.Ean13, "690123456789").Qr("x").Feed(2).KickDrawer(5).Cut(CutKind.Full).Done();
        var json = JsonSerializer.Serialize(document);
        var back = JsonSerializer.Deserialize<PrintDocument>(json)!;
        Assert.Equal(json, JsonSerializer.Serialize(back));
        Assert.Equal(document.Elements.Skip(1), back.Elements.Skip(1));
        Assert.Equal(document.Elements.OfType<TextLine>().Single().Runs, back.Elements.OfType<TextLine>().Single().Runs);
    }

    [Fact]
    public void The_sdk_depends_on_the_framework_alone() =>
        Assert.All(typeof(IDriverFactory).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Theory]
    [InlineData("690123456789", '2')]
    [InlineData("400638133393", '1')]
    [InlineData("000000000000", '0')]
    public void The_check_digit_of_an_EAN13_is_computed(string digits, char check) => Assert.Equal(check, BarcodeRules.Ean13CheckDigit(digits));

    [Theory]
    [InlineData("Apple", 5)]
    [InlineData("苹果", 4)]
    [InlineData("ＡＢ", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("한글", 4)]
    [InlineData("😀", 2)]
    [InlineData("Ж€", 2)]
    public void A_text_takes_the_columns_of_its_characters(string text, int columns) => Assert.Equal(columns, TextColumns.Of(text));

    public static TheoryData<PrintElement, DeviceErrorCode> BadElements => new()
    {
        { new Barcode(BarcodeKind.Ean13, "6901234567890"), DeviceErrorCode.Malformed },
        { new Barcode(BarcodeKind.Ean13, "69012345678x"), DeviceErrorCode.Malformed },
        { new Barcode(BarcodeKind.Ean13, "1"), DeviceErrorCode.Malformed },
        { new Barcode(BarcodeKind.Code128, "苹果"), DeviceErrorCode.Malformed },
        { new Barcode(BarcodeKind.Code128, ""), DeviceErrorCode.OutOfRange },
        { new Barcode(BarcodeKind.Code128, "x", HeightDots: 0), DeviceErrorCode.OutOfRange },
        { new QrCode(""), DeviceErrorCode.OutOfRange },
        { new QrCode(new string('店', 400)), DeviceErrorCode.OutOfRange },
        { new QrCode("\u0010\u0014\u0001\u0000\u0001"), DeviceErrorCode.Malformed },
        { new Feed(0), DeviceErrorCode.OutOfRange },
        { new DrawerKick(3), DeviceErrorCode.OutOfRange },
        { new Rule('—'), DeviceErrorCode.OutOfRange },
        { new TextLine([new(new string('x', 1_001), TextStyle.Normal)]), DeviceErrorCode.OutOfRange },
        { new TwoColumnRow("a", "b", new(Width: 9)), DeviceErrorCode.OutOfRange },
    };

    [Theory]
    [MemberData(nameof(BadElements))]
    public void An_element_outside_its_limits_is_named(PrintElement element, DeviceErrorCode code)
    {
        var problem = new PrintDocument([new Feed(), element]).Check();
        Assert.Equal(code, problem?.Code);
        Assert.StartsWith("Element 2:", problem!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_document_and_an_endless_one_are_refused()
    {
        Assert.Equal(DeviceErrorCode.OutOfRange, new PrintDocument([]).Check()?.Code);
        Assert.Equal(DeviceErrorCode.OutOfRange, new PrintDocument([.. Enumerable.Repeat(new Feed(), 2_001)]).Check()?.Code);
    }

    [Fact]
    public void Defaults_are_filled_in_and_unknown_settings_refused()
    {
        var manifest = Manifest("""{ "lines": { "type": "integer", "minimum": 1, "maximum": 9, "default": 3 }, "on": { "type": "boolean", "default": true }, "name": { "type": "string" } }""", "name");
        Assert.Equal("name is missing.", manifest.Complete(DeviceSettings.Empty).Error?.Detail);
        var complete = manifest.Complete(new([new("name", "True story")])).Value!;
        Assert.Equal((3, true, "True story"), (complete.Integer("lines", 0), complete.Flag("on", false), complete.Text("name", "")));
        Assert.Equal("lines must be from 1 to 9.", manifest.Complete(new([new("name", "x"), new("lines", "10")])).Error?.Detail);
        Assert.Equal("lines must be a whole number.", manifest.Complete(new([new("name", "x"), new("lines", "1.5")])).Error?.Detail);
        Assert.Equal("colour is not a setting of some.", manifest.Complete(new([new("name", "x"), new("colour", "red")])).Error?.Detail);
    }

    [Fact]
    public async Task The_packed_driver_of_this_repository_is_found_and_loads()
    {
        Assert.Contains(PluginShelf.OwnPlugins, DriverHostingOptions.UsualFolders(null));
        await using var catalog = new DriverCatalog(new() { Folders = [PluginShelf.OwnPlugins], AllowUnsigned = true }, TimeProvider.System);
        var entry = (await catalog.ScanAsync(default)).Single(e => e is { Id: "escpos", Status: DriverStatus.Loaded });
        Assert.Equal("ESC/POS 小票打印机", entry.Manifest!.Names["zh"]);
        Assert.Equal(["columns", "confirm", "profile"], entry.Manifest.Settings.Select(s => s.Name).Order());
    }

    private static DriverManifest Manifest(string properties, string required)
    {
        var json = $$"""
            { "id": "some", "version": "1.0.0", "publisher": "x", "name": { "en": "x" }, "contractMin": "1.0", "contractMax": "1.0", "kinds": ["receipt-printer"],
              "entryAssembly": "a.dll", "entryType": "A", "files": { "a.dll": "{{new string('0', 64)}}" },
              "configuration": { "properties": {{properties}}, "required": ["{{required}}"] } }
            """;
        Assert.True(ManifestReader.TryRead(Encoding.UTF8.GetBytes(json), out var manifest, out var problem), problem);
        return manifest;
    }
}
