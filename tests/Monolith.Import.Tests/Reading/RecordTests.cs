using static Monolith.Import.Tests.Support.Files;

namespace Monolith.Import.Tests.Reading;

/// <summary>Where a record begins and ends, whatever the file's line ends and quotes.</summary>
public sealed class RecordTests
{
    [Fact]
    public async Task Line_ends_may_be_of_any_sort_and_mixed()
    {
        var lines = await Lines("sku,name,price\r\nA,Milk,1.00\nB,Tea,2.00\rC,Jam,3.00\r\n\r\n\nD,,4.00");
        Assert.Equal([(2, "A"), (3, "B"), (4, "C"), (7, "D")], lines.Select(l => (l.Number, l["sku"].Text)));
    }

    [Fact]
    public async Task A_record_that_spans_lines_stands_at_the_line_it_begins_at()
    {
        var lines = await Lines("sku,name,price\r\nA,\"Milk\r\n1 litre\",1.00\r\nB,\"Tea \"\"Earl\"\" Grey, 20\",2.00\r\n,bad,1\r\n");
        Assert.Equal([(2, 2), (4, 1), (5, 1)], lines.Select(l => (l.Number, l.Span)));
        Assert.Equal("Tea \"Earl\" Grey, 20", lines[1]["name"].Text);
    }

    [Fact]
    public async Task A_quote_that_isnt_closed_costs_its_line_alone()
    {
        var lines = await Lines("sku,name,price\nA,\"Milk,1.00\nB,\"Tea\",2.00\nC,5\" pipe,3.00\nD,\"Jam,4.00\nE,Oil,5.00\n");
        Assert.Equal([true, false, false, true, false], lines.Select(l => l.IsRefused));
        Assert.Equal([(2, "import.quote-malformed"), (5, "import.quote-malformed")], lines.SelectMany(l => l.Findings)
            .Select(f => (f.Line!.Value, f.Code)));
        Assert.Equal(["Tea", "5\" pipe", "Oil"], lines.Where(l => !l.IsRefused).Select(l => l["name"].Text));
    }

    [Fact]
    public async Task A_column_that_isnt_there_is_not_an_empty_cell()
    {
        var line = (await Lines("sku,name,price\nA,,1.00\n")).Single();
        Assert.True(line["category"].IsAbsent);
        Assert.True(line["name"].IsEmpty);
        Assert.True(line["price"].IsThere);
    }
}
