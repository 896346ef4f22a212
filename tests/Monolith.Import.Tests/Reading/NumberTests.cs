using System.Text;
using Monolith.Import.Maps;
using Monolith.Import.Reading;
using Monolith.SharedKernel;
using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Reading;

/// <summary>Numbers are read as they are meant, or refused: no price is ever ten or a thousand times another.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("12.50", "12.50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1'234.50", "1234.50")]
    [InlineData("1\u2019234.50", "1234.50")]
    [InlineData("1 234.50", "1234.50")]
    [InlineData("1\u00A0234.50", "1234.50")]
    [InlineData("1\u202F234.50", "1234.50")]
    [InlineData("1,23,456.00", "123456.00")]
    [InlineData("12,34,56,789.5", "123456789.50")]
    [InlineData("€5.00", "5.00")]
    [InlineData("5.00 €", "5.00")]
    [InlineData("EUR 5.00", "5.00")]
    [InlineData("5.00EUR", "5.00")]
    [InlineData("$25.00", "25.00")]
    [InlineData("US$ 25.00", "25.00")]
    [InlineData("Fr. 12.50", "12.50")]
    [InlineData("Rs.500", "500.00")]
    [InlineData("￥12.50", "12.50")]
    [InlineData("12.50元", "12.50")]
    [InlineData("12.50-", "-12.50")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("\u221212.50", "-12.50")]
    [InlineData("(12.50)", "-12.50")]
    [InlineData("($12.50)", "-12.50")]
    [InlineData("-$12.50", "-12.50")]
    [InlineData("$-12.50", "-12.50")]
    [InlineData("5.", "5.00")]
    [InlineData("5.-", "5.00")]
    [InlineData("5.\u2013", "5.00")]
    [InlineData(".5", "0.50")]
    [InlineData("+5.00", "5.00")]
    [InlineData("１２.５０", "12.50")]
    [InlineData("１，２３４．５０", "1234.50")]
    [InlineData("٣٤.٥٠", "34.50")]
    [InlineData("१२.५०", "12.50")]
    [InlineData("5.00\u00A0", "5.00")]
    [InlineData("6.9500000000", "6.95")]
    [InlineData("007", "7.00")]
    [InlineData("0", "0.00")]
    public async Task Amounts_are_read_as_people_write_them(string written, string read) =>
        Assert.Equal(read, (await Price(written)).Value.ToString());

    [Theory]
    [InlineData("JPY", "¥1,234", "1234.00")]
    [InlineData("JPY", "1,234円", "1234.00")]
    [InlineData("JPY", "１，２３４", "1234.00")]
    [InlineData("JPY", "1.234", "1234.00")]
    [InlineData("JPY", "1,234,567", "1234567.00")]
    [InlineData("JPY", "980", "980.00")]
    [InlineData("JPY", "-1,234", "-1234.00")]
    [InlineData("KRW", "₩12,500", "12500.00")]
    [InlineData("KWD", "KD 2.500", "2.50")]
    [InlineData("KWD", "K.D. 1.250", "1.25")]
    [InlineData("KWD", "1.250 د.ك", "1.25")]
    [InlineData("KWD", "د.ك 1.250", "1.25")]
    [InlineData("AED", "Dhs. 12.50", "12.50")]
    [InlineData("SEK", "12:50", "12.50")]
    [InlineData("SEK", "25:-", "25.00")]
    [InlineData("SEK", "25:- kr", "25.00")]
    [InlineData("SEK", "1 234:50", "1234.50")]
    public async Task A_currency_says_what_its_amounts_can_only_be(string currency, string written, string read) => Assert.Equal(
        read,
        (await Lines($"sku,price\nA,\"{written}\"\n", new ImportMap { Currency = currency }))[0].Money("price").Value.ToString());

    [Fact]
    public async Task Only_amounts_of_money_are_read_by_the_currencys_habits()
    {
        var stock = (await Lines("sku,quantity,unit_cost\nA,\"1,234\",1\n", new ImportMap { Currency = "JPY" }, Stock))[0];
        Assert.Equal(GivenState.Wrong, stock.Quantity("quantity").State);
        Assert.Equal(GivenState.Wrong, (await Lines("sku,price\nA,12:50\n", new ImportMap { Currency = "EUR" }))[0].Money("price").State);
    }

    [Theory]
    [InlineData("Free", "import.number-malformed")]
    [InlineData("1e3", "import.number-scientific")]
    [InlineData("1.2E+05", "import.number-scientific")]
    [InlineData("5.12345", "import.number-out-of-range")]
    [InlineData("999999999999999999", "import.number-out-of-range")]
    [InlineData("12.50 kg", "import.number-malformed")]
    [InlineData("1.2.3", "import.number-separators")]
    [InlineData("1,2", "import.number-separators")]
    [InlineData("12,34.50", "import.number-separators")]
    [InlineData("19%", "import.number-malformed")]
    [InlineData("--5", "import.number-malformed")]
    [InlineData("$", "import.number-malformed")]
    [InlineData("1/2", "import.number-malformed")]
    public async Task What_isnt_an_amount_says_why(string written, string code)
    {
        var line = (await Lines($"sku,price\nA,\"{written}\"\nB,0.10\n"))[0];
        Assert.Equal(GivenState.Wrong, line.Money("price").State);
        Assert.Equal((code, "price", written), (line.Findings[0].Code, line.Findings[0].Column, line.Findings[0].Value));
    }

    [Theory]
    [InlineData("5,99", "5.99")]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1 234,5", "1234.50")]
    [InlineData("1.234", "1234.00")]
    [InlineData("5,-", "5.00")]
    [InlineData("5,99 €", "5.99")]
    [InlineData("1.234.567", "1234567.00")]
    public async Task A_file_that_writes_a_decimal_comma_is_read_so(string written, string read)
    {
        var file = (await Open($"sku;price\nA;{written}\nB;0,10\n")).Value;
        Assert.Equal(read, (await Lines(file))[0].Money("price").Value.ToString());
        Assert.Equal(',', file.Format.Decimal);
        Assert.Equal(["import.numbers-comma"], file.Findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData("sku,price\nA,\"1,234\"\n", "import.number-ambiguous")]
    [InlineData("sku;price\nA;1.234\n", "import.number-ambiguous")]
    [InlineData("sku,price\nA,\"1,234\"\nB,1.50\nC,\"1,5\"\n", "import.number-ambiguous")]
    public async Task What_can_be_read_in_two_ways_is_refused(string text, string code)
    {
        var line = (await Lines(text))[0];
        line.Money("price");
        Assert.Equal([code], line.Codes());
    }

    [Fact]
    public async Task The_files_other_numbers_settle_what_alone_would_be_in_doubt()
    {
        Assert.Equal(Money.Of(1234), (await Lines("sku,price\nA,\"1,234\"\nB,1.50\n"))[0].Money("price").Value);
        Assert.Equal(Money.Of(1.234m), (await Lines("sku;price\nA;1.234\nB;1.50\n"))[0].Money("price").Value);
        Assert.Equal(Money.Of(1.234m), (await Lines("sku,price\nA,1.234\n"))[0].Money("price").Value);
    }

    [Fact]
    public async Task A_map_settles_it_for_all()
    {
        var comma = new ImportMap { Decimal = ',' };
        var lines = await Lines("sku,price\nA,\"1,234\"\nB,1.234\nC,1.50\n", comma);
        Assert.Equal([Money.Of(1.234m), Money.Of(1234), default], lines.Select(l => l.Money("price").Value));
        Assert.Equal(["import.number-separators"], lines[2].Codes());
    }

    [Fact]
    public async Task An_amount_in_another_currency_is_refused()
    {
        var lines = await Lines("sku,price\nA,€5.00\nB,$5.00\nC,5.00\nD,5.00 kr\n", new ImportMap { Currency = "EUR" });
        Assert.Equal([GivenState.There, GivenState.Wrong, GivenState.There, GivenState.Wrong], lines.Select(l => l.Money("price").State));
        Assert.Equal(["import.currency-other"], lines[1].Codes());
        Assert.Equal(Money.Of(5), (await Lines("sku,price\nA,￥5.00\n", new ImportMap { Currency = "CNY" }))[0].Money("price").Value);
        Assert.Equal(Money.Of(5), (await Lines("sku,price\nA,￥5\n", new ImportMap { Currency = "JPY" }))[0].Money("price").Value);
    }

    [Fact]
    public async Task Percentages_are_read_with_and_without_their_sign()
    {
        var lines = await Lines("sku,rate\nA,19%\nB,19 %\nC,7.5\nD,１３％\nE,-1%\n", columns: Days);
        Assert.Equal(["19", "19", "7.5", "13"], lines.Take(4).Select(l => l.Rate("rate").Value.ToPercentString()));
        Assert.Equal(GivenState.Wrong, lines[4].Rate("rate").State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NULL")]
    [InlineData("N/A")]
    [InlineData("#N/A")]
    [InlineData("-")]
    [InlineData("\u2014")]
    [InlineData("nan")]
    [InlineData("无")]
    public async Task Words_for_nothing_are_an_empty_cell(string word)
    {
        var file = (await Open($"sku,price\nA,{word}\n")).Value;
        Assert.Equal(GivenState.Empty, (await Lines(file))[0].Money("price").State);
        Assert.Equal(word.Length > 0 ? ["import.null-words"] : [], file.Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task A_failed_formula_is_not_nothing()
    {
        var lines = await Lines("sku,price\nA,#REF!\nB,########\n");
        Assert.Equal(["import.spreadsheet-error", "import.spreadsheet-narrow"], lines.SelectMany(l => l.Codes()));
    }

    private static async Task<Given<Money>> Price(string written) =>
        (await Lines($"sku,price\nA,\"{written}\"\nB,0.10\n"))[0].Money("price");
}
