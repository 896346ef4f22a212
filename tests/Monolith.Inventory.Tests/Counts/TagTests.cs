using Monolith.Data;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Counts.ReadTags;
using Monolith.Inventory.Tests.Support;

namespace Monolith.Inventory.Tests.Counts;

/// <summary>Tags on goods, by GS1's EPC Tag Data Standard.</summary>
public sealed class TagTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    // The standard's own example: GTIN 80614141123458, serial 6789, filter 3, company prefix of seven digits.
    private const string Example = "3074257BF7194E4000001A85";
    private const string ExampleGtin = "80614141123458";

    [Theory]
    [InlineData(Example, Example, ExampleGtin)]
    [InlineData("0x3074257bf7194e4000001a85", Example, ExampleGtin)]
    [InlineData("3074 257B F719 4E40 0000 1A85", Example, ExampleGtin)]
    [InlineData("urn:epc:tag:sgtin-96:3.0614141.812345.6789", Example, ExampleGtin)]
    [InlineData("urn:epc:id:sgtin:0614141.812345.6789", "3014257BF7194E4000001A85", ExampleGtin)]
    // A prefix of twelve digits leaves one for the item: partition 0.
    [InlineData("urn:epc:tag:sgtin-96:1.061414112345.8.1", "3023931A7C66E6400000000001", null)]
    public void A_tag_is_read_in_each_of_its_forms(string text, string epc, string? gtin)
    {
        var read = Sgtin96.Read(text);
        Assert.NotNull(read);
        if (gtin is null) Assert.Equal("80614141123458", read.Value.Gtin);
        else Assert.Equal((epc, gtin), (read.Value.Epc, read.Value.Gtin));
        Assert.Equal(read, Sgtin96.Read(read.Value.Epc));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3074257BF7194E4000001A8")] // a digit short
    [InlineData("3174257BF7194E4000001A85")] // a header of other things
    [InlineData("307C257BF7194E4000001A85")] // partition 7 isn't one
    [InlineData("urn:epc:id:sgtin:0614141.81234.6789")]
    [InlineData("urn:epc:id:sscc:0614141.1234567890")]
    [InlineData("urn:epc:tag:sgtin-96:3.0614141.812345.274877906944")] // a serial of 39 bits
    [InlineData("hello")]
    public void What_is_no_tag_of_goods_is_none(string text) => Assert.Null(Sgtin96.Read(text));

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task A_tag_counts_once_however_often_it_is_read_and_what_is_unknown_is_named(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("80614141123458");
        await shop.Receive(tea, 3, 3);
        var count = await shop.Begin();
        string Tag(int serial) => $"urn:epc:tag:sgtin-96:3.0614141.812345.{serial}";
        var first = await shop
            .Ask(new ReadTags(count, 1, $"{Tag(1)},-51,2026-03-14\n{Tag(2)}\r\n{Tag(1)}\nurn:epc:id:sgtin:0614141.100000.1\nnonsense\n"));
        Assert.Equal((2, 1, 1), (first.Counted, first.Again, first.NoGoods));
        Assert.Equal(("10614141000002", 1), (first.Unknown.Single().Gtin, first.Unknown.Single().Tags));
        var second = await shop.Ask(new ReadTags(count, 1, $"{Tag(2)}\n{Tag(3)}"));
        Assert.Equal((1, 1), (second.Counted, second.Again));
        Assert.Equal((0, 2), ((await shop.Ask(new ReadTags(count, 1, $"{Tag(2)}\n{Tag(3)}"))) is var again
            ? (again.Counted, again.Again) : default));
        Assert.Equal(Quantity.Of(3), (await shop.Line(count, tea)).Counted);
        Assert.Equal("inventory.count-no-tags", await shop.Refusal(new ReadTags(count, 1, "nothing here")));
    }
}
