using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Tests;

/// <summary>Golden bytes, as they arrive at the other end of the socket.</summary>
public sealed class EscPosBytesTests
{
    private const string Start = "1B 40 1B 52 00 1C 2E"; // initialise, international set USA, out of Chinese mode
    private const string End = "1D 72 01";               // end marker

    [Theory]
    [InlineData("Apple", "41 70 70 6C 65")]
    [InlineData("苹果", "1C 26 C6 BB B9 FB")]                      // Chinese mode on, two pairs
    [InlineData("苹果A", "1C 26 C6 BB B9 FB 41")]                  // ASCII needs no change of mode
    [InlineData("Café", "43 61 66 1B 74 00 82")]                   // é is 82h in code page 437, table 0
    [InlineData("é中é", "1B 74 00 82 1C 26 D6 D0 1C 2E 82")]       // Chinese mode is left before a western byte; the table is remembered
    [InlineData("Чай", "1B 74 11 97 A0 A9")]                       // code page 866, table 17
    [InlineData("¥12", "1C 26 A3 A4 31 32")]                       // U+00A5 as the full-width yen
    [InlineData("€", "1C 26 A2 E3")]                               // the euro of GB18030
    [InlineData("a\u001B\u0070\u0000b", "61 70 62")]               // ESC and NUL never pass: the drawer stays shut
    [InlineData("e\u0301", "1B 74 00 82")]                         // composed first
    public async Task Text_is_encoded_for_its_printer(string text, string bytes) =>
        Assert.Equal($"{Start} {bytes} 0A {End}", await HexAsync(d => d.Text(text)));

    [Fact]
    public async Task A_picture_goes_out_row_by_row_and_no_dots_of_it_are_an_order_to_the_printer() => Assert.Equal(
        // DLE DC4 opens drawers even in the middle of a picture: it gets one dot more.
        $"{Start} 1B 61 01 1D 76 30 00 02 00 02 00 80 01 11 14 {End}",
        await HexAsync(d => d.Picture(16, 2, new byte[] { 0x80, 0x01, 0x10, 0x14 })));

    [Fact]
    public async Task A_printer_with_western_pages_only_gets_the_table_that_has_the_character()
    {
        Assert.Equal($"1B 40 1B 52 00 1B 74 10 80 0A {End}", await HexAsync(d => d.Text("€"), "epson-tm-t88v"));      // table 16 is 1252, euro 80h
        Assert.Equal($"1B 40 1B 52 00 1B 74 00 9D 0A {End}", await HexAsync(d => d.Text("¥"), "epson-tm-t88v"));      // table 0 is 437
        Assert.Equal($"1B 40 1B 52 00 3F 3F 0A {End}", await HexAsync(d => d.Text("苹果"), "epson-tm-t88v"));
    }

    [Fact]
    public async Task A_printer_with_GBK_never_gets_its_single_byte_euro() =>
        Assert.Equal($"{Start} 45 55 52 0A {End}", await HexAsync(d => d.Text("€"), "cn-58-gbk"));

    [Fact]
    public async Task A_character_with_four_bytes_only_is_replaced_in_its_width()
    {
        // U+3400 has two bytes in neither GBK nor the two-byte part of GB18030; the full-width question mark is A3BF.
        Assert.Equal($"{Start} 1C 26 A3 BF 0A {End}", await HexAsync(d => d.Text("\U00020000")));
        Assert.Equal($"{Start} 1C 26 A3 BF 0A {End}", await HexAsync(d => d.Text("😀")));
    }

    [Fact]
    public async Task Styles_change_only_what_differs() => Assert.Equal(
        $"{Start} 1B 45 01 1D 21 11 41 0A 1D 21 00 42 0A 1B 45 00 43 0A {End}",
        await HexAsync(d => d.Text("A", TextStyle.Large).Text("B", TextStyle.Strong).Text("C")));

    [Fact]
    public async Task A_printer_that_sizes_Chinese_by_FS_gets_both_commands() => Assert.Equal(
        $"{Start} 1D 21 11 1C 21 0C 1C 26 D6 D0 0A {End}",
        await HexAsync(d => d.Text("中", new(Width: 2, Height: 2)), "cn-80-gb18030"));

    [Fact]
    public async Task Alignment_feed_cut_and_drawer() => Assert.Equal(
        $"{Start} 1B 61 01 41 0A 1B 61 02 42 0A 1B 64 03 1B 70 00 32 FA 1B 70 01 32 FA 1D 56 42 00 1D 56 41 00 {End}",
        await HexAsync(d => d.Text("A", align: TextAlign.Center).Text("B", align: TextAlign.Right).Feed(3).KickDrawer().KickDrawer(5).Cut().Cut(CutKind.Full)));

    [Fact]
    public async Task An_EAN13_gets_its_check_digit() => Assert.Equal(
        $"{Start} 1B 61 01 1D 68 50 1D 77 03 1D 48 02 1D 66 00 1D 6B 43 0D 36 39 30 31 32 33 34 35 36 37 38 39 32 {End}",
        await HexAsync(d => d.Barcode(BarcodeKind.Ean13, "690123456789")));

    [Theory]
    [InlineData("A{1", "7B 42 41 7B 7B 31", 6)]      // set B, a brace doubled
    [InlineData("123456", "7B 43 0C 22 38", 5)]      // set C: pairs as numbers
    [InlineData("12345", "7B 43 0C 22 7B 42 35", 7)] // an odd digit last, in set B
    public async Task CODE128_chooses_its_sets(string data, string bytes, int count) => Assert.Equal(
        $"{Start} 1B 61 01 1D 68 50 1D 77 03 1D 48 02 1D 66 00 1D 6B 49 {count:X2} {bytes} {End}",
        await HexAsync(d => d.Barcode(BarcodeKind.Code128, data)));

    [Fact]
    public async Task A_QR_code_is_stored_and_printed() => Assert.Equal(
        $"{Start} 1B 61 01 1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 06 1D 28 6B 03 00 31 45 31 1D 28 6B 05 00 31 50 30 48 69 1D 28 6B 03 00 31 51 30 {End}",
        await HexAsync(d => d.Qr("Hi")));

    private static async Task<string> HexAsync(Func<PrintDocumentBuilder, PrintDocumentBuilder> write, string profile = "generic-80")
    {
        await using var shop = await EscPosBench.OpenAsync(profile, new() { EastAsianCodePage = profile == "epson-tm-t88v" ? 0 : 54936 });
        return (await shop.PrintedAsync(write(PrintDocument.Build()).Done())).Hex;
    }
}
