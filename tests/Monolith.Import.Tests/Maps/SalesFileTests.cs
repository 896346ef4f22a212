using Monolith.Import.Maps;
using Monolith.Import.Sales;
using Monolith.SharedKernel;
using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Maps;

/// <summary>Files of past sales, in both forms of the known data set.</summary>
public sealed class SalesFileTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_second_form_is_read_with_the_map_that_comes_with_it_or_one_of_their_own(bool isOurs)
    {
        var path = "Field/Files/22-online-retail-2/";
        var map = isOurs ? ImportMaps.Load("online-retail").Value : Map(path + "map.json");
        var file = (await SalesFile.Read(File.OpenRead(PathOf(path + "sales.csv")), "sales.csv", map, London, default)).Value;

        Assert.Equal(13, file.Lines);
        var kinds = file.Documents.ToLookup(d => d.Kind, d => d.Number);
        Assert.Equal(["489434", "489435", "489500", "489501", "489502", "489504"], kinds[SalesDocumentKind.Ticket]
            .Order(StringComparer.Ordinal));
        Assert.Equal(["C489449", "C489505"], kinds[SalesDocumentKind.Return].Order(StringComparer.Ordinal));
        Assert.Equal(["489464"], kinds[SalesDocumentKind.WriteOff]);
        Assert.Equal(["13085", "16321"], file.Documents.Select(d => d.Customer).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Money.Of(6.95m), file.Documents.Single(d => d.Number == "489504").Lines.Single().UnitPrice);
        Assert.Equal(
            [(6, "import.price-negative"), (12, "import.number-scientific")],
            file.Findings.Where(f => f.Level == Monolith.Import.Reading.FindingLevel.Refused).Select(f => (f.Line!.Value, f.Code)));
        // The clocks went forward at 1:00 on that day.
        Assert.Equal([(8, "import.time-skipped")], file.Findings.Where(f => f.Level == Monolith.Import.Reading.FindingLevel.Warning)
            .Select(f => (f.Line!.Value, f.Code)));
    }

    [Theory]
    [InlineData("12/1/10 8:26")]
    [InlineData("12/1/2010 8:26")]
    [InlineData("2010-12-01 08:26:00")]
    public async Task The_first_form_is_read_with_its_dates_in_every_form(string date)
    {
        var text = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
            + $"536365,85123A,HOLDER £,6,{date},2.55,17850,United Kingdom\n";
        var file = (await SalesFile.Read(new MemoryStream(In("windows-1252", text)), "x.csv", ImportMaps.Load("online-retail").Value,
            London, default)).Value;
        var document = file.Documents.Single();
        Assert.Equal((new DateTimeOffset(2010, 12, 1, 8, 26, 0, TimeSpan.Zero), "HOLDER £"), (document.At, document.Lines.Single().Name));
    }
}
