using System.Text.Json;
using Monolith.Inventory.Contracts;
using Monolith.Testing;

namespace Monolith.Pos.Tests;

/// <summary>The figures that till and server must both get right: the same files are run by the till's own tests.</summary>
public sealed class VectorTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Theory, MemberData(nameof(Named), "totals")]
    public void A_total_is_what_the_till_shows(string name)
    {
        var of = Case<TotalCase>("totals", name);
        var lines = of.Lines.Zip(of.Expect.Lines, (line, expected) =>
        {
            var gross = Exact.Extend(Quantity.Parse(line.Quantity), Money.Parse(line.UnitPrice), of.Digits);
            // The till sends a ticket's discount already spread over the lines.
            return (Gross: gross, Figures: LineAmount.Of(gross, Money.Parse(expected.Discount), Rate.Parse(line.Rate), line.Inclusive, of.Digits));
        }).ToList();
        Assert.Equal(of.Expect.Lines, lines.Select(l => new LineFigures(Text(l.Gross), Text(l.Figures.Discount), Text(l.Figures.Amount), Text(l.Figures.Net), Text(l.Figures.Tax))));
        var (net, tax) = (Money.Sum(lines.Select(l => l.Figures.Net)), Money.Sum(lines.Select(l => l.Figures.Tax)));
        Assert.Equal((of.Expect.Net, of.Expect.Tax, of.Expect.Total), (Text(net), Text(tax), Text(net + tax)));
    }

    [Theory, MemberData(nameof(Named), "perTicket")]
    public void A_tax_rounded_once_a_rate_is_what_the_till_shows(string name)
    {
        var of = Case<TotalCase>("perTicket", name);
        var given = of.Lines.SelectMany(l => Enumerable.Repeat(l, l.Times)).Select(line =>
        {
            var gross = Exact.Extend(Quantity.Parse(line.Quantity), Money.Parse(line.UnitPrice), of.Digits);
            var tax = new Sales.Contracts.TaxQuote("standard", Rate.Parse(line.Rate), line.Inclusive);
            return (Gross: gross, Figures: LineAmount.Of(gross, Money.Parse(line.Discount), tax.Rate, tax.Inclusive, of.Digits), Tax: tax);
        }).ToList();
        var taxed = TaxPerTicket.Of([.. given.Select(g => ((LineAmount, Sales.Contracts.TaxQuote)?)(g.Figures, g.Tax))], of.Digits)
            .Select(f => f!.Value).ToList();
        Assert.Equal(of.Expect.Lines, given.Zip(taxed, (g, f) =>
            new LineFigures(Text(g.Gross), Text(f.Discount), Text(f.Amount), Text(f.Net), Text(f.Tax))));
        var (net, tax) = (Money.Sum(taxed.Select(f => f.Net)), Money.Sum(taxed.Select(f => f.Tax)));
        Assert.Equal((of.Expect.Net, of.Expect.Tax, of.Expect.Total), (Text(net), Text(tax), Text(net + tax)));
    }

    [Theory, MemberData(nameof(Named), "cashRounding")]
    public void Cash_is_rounded_as_the_till_rounds_it(string name)
    {
        var of = Case<CashCase>("cashRounding", name);
        var tenders = of.Tenders.Where(t => Money.Parse(t.Amount) != Money.Zero)
            .Select(t => new CompleteTicketTender(Enum.Parse<TenderKind>(t.Kind, ignoreCase: true), Money.Parse(t.Amount))).ToList();
        var total = Money.Parse(of.Total);
        // Before it is settled the till shows what it would come to; the ticket says it then.
        if (!of.Expect.Settled) return;
        var rounding = CashRoundings.CashRounding.Of(total, tenders, Money.Parse(of.Step));
        Assert.Equal(of.Expect.Rounding, Text(rounding));
        var change = Settlement.Change(tenders, total, 2, rounding);
        Assert.Equal(of.Expect.Change, Text(Money.Sum(change.Value)));
    }

    [Theory, MemberData(nameof(Named), "returns")]
    public void What_comes_back_is_what_the_till_pays_back(string name)
    {
        var of = Case<ReturnCase>("returns", name);
        foreach (var step in of.Steps)
        {
            var left = new Remaining(
                Guid.Empty, 1, Guid.Empty, Money.Zero, Quantity.Parse(step.Remaining), Money.Parse(step.RemainingAmount), Money.Parse(step.RemainingDiscount),
                Money.Parse(step.RemainingTax), "standard", Rate.Zero, of.Inclusive);
            var back = LineAmount.Back(left, Quantity.Parse(step.Quantity), of.Digits);
            Assert.Equal(step.Expect, new ReturnFigures(Text(back.Discount), Text(back.Amount), Text(back.Net), Text(back.Tax), Text(back.Net + back.Tax)));
        }
    }

    [Theory, MemberData(nameof(Named), "allocate")]
    public void A_sum_is_split_alike(string name)
    {
        var of = Case<AllocateCase>("allocate", name);
        Assert.Equal(of.Expect, Exact.Allocate(Money.Parse(of.Total), of.Weights, of.Digits).Select(Text));
    }

    [Theory, MemberData(nameof(Named), "change")]
    public void Change_is_what_the_till_gives(string name)
    {
        var of = Case<ChangeCase>("change", name);
        var tenders = of.Tenders.Select(t => new CompleteTicketTender(Enum.Parse<TenderKind>(t.Kind, ignoreCase: true), Money.Parse(t.Amount))).ToList();
        var change = Settlement.Change(tenders, Money.Parse(of.Total), 2);
        Assert.Equal(of.Expect.Settled, change.IsOk);
        if (change.IsOk) Assert.Equal(of.Expect.Change, Text(Money.Sum(change.Value)));
    }

    [Theory, MemberData(nameof(Named), "names")]
    public void A_name_is_shown_as_the_till_shows_it(string name)
    {
        var of = Case<LocalNameCase>("names", name);
        Assert.Equal(of.Expect, of.Given.In(of.Language));
    }

    [Theory, MemberData(nameof(Named), "codes")]
    public void A_code_is_compared_as_the_till_compares_it(string name)
    {
        var of = Case<CodeCase>("codes", name);
        Assert.Equal(of.Expect, ItemCode.KeyOf(of.Given));
        Assert.Equal(of.Expect, ItemCode.KeyOf(of.Expect));
    }

    [Fact]
    public void Packs_hold_and_cost_what_the_till_says()
    {
        var of = JsonSerializer.Deserialize<PackVectors>(File.ReadAllText(Repo.Path("src/Modules/Pos/Till/vectors/packs.json")), Json)!;
        foreach (var c in of.Content)
            Assert.Equal((c.Name, c.Stock), (c.Name, PackMath.Times(Quantity.Parse(c.Packs), Quantity.Parse(c.Size))?.ToString()));
        foreach (var c in of.Prices)
        {
            var size = Quantity.Parse(c.Size);
            if (c.ByContent is not null) Assert.Equal((c.Name, c.ByContent),
                (c.Name, Text(Exact.Extend(size, Money.Parse(c.OfOne!), Money.Decimals))));
            if (c.OfOneOut is not null) Assert.Equal((c.Name, c.OfOneOut),
                (c.Name, Text(OfPack(Money.Parse(c.OfPack!), size).PriceOf(null))));
        }

        foreach (var c in of.Lines)
        {
            var (packs, size) = (Quantity.Parse(c.Packs), Quantity.Parse(c.Size));
            var line = new CompleteTicketLine(
                Guid.CreateVersion7(), PackMath.Times(packs, size)!.Value, Money.Parse(c.UnitPrice), EntryUnit: "case", EntryQuantity: packs);
            Assert.Equal((c.Name, c.Stock), (c.Name, line.Quantity.ToString()));
            var figures = TicketArithmetic.Of(line, new("standard", Rate.Zero, true), c.Digits).Value;
            Assert.Equal((c.Name, c.Amount), (c.Name, Text(figures.Amount)));
        }
    }

    private static Remaining OfPack(Money price, Quantity size) => new(
        Guid.Empty, 1, Guid.Empty, price, size, price, Money.Zero, Money.Zero, "standard", Rate.Zero, true, "case", size);

    public static TheoryData<string> Named(string file) => new(Read<NamedCase>(file).Select(c => c.Name));

    private static T Case<T>(string file, string name) where T : NamedCase => Read<T>(file).Single(c => c.Name == name);

    private static List<T> Read<T>(string file) =>
        JsonSerializer.Deserialize<FileOf<T>>(File.ReadAllText(Repo.Path("src/Modules/Pos/Till/vectors", file + ".json")), Json)!.Cases;

    private static string Text(Money money) => money.ToString();

    private sealed record PackVectors(List<PackContent> Content, List<PackPrice> Prices, List<PackLine> Lines);

    private sealed record PackContent(string Name, string Packs, string Size, string? Stock);

    private sealed record PackPrice(string Name, string Size, string? OfOne, string? ByContent, string? OfPack, string? OfOneOut);

    private sealed record PackLine(string Name, string Packs, string Size, string UnitPrice, int Digits, string Stock, string Amount);

    private sealed record FileOf<T>(List<T> Cases);

    private record NamedCase(string Name);

    private sealed record CodeCase(string Name, string Given, string Expect) : NamedCase(Name);

    private sealed record LocalNameCase(string Name, LocalName Given, string Language, string Expect) : NamedCase(Name);

    private sealed record TotalCase(string Name, int Digits, List<TotalLine> Lines, TotalFigures Expect) : NamedCase(Name);

    private sealed record TotalLine(string Quantity, string UnitPrice, string Rate, bool Inclusive, string Discount = "0", int Times = 1);

    private sealed record CashCase(string Name, string Total, string Step, List<Tendered> Tenders, CashFigures Expect) : NamedCase(Name);

    private sealed record CashFigures(string Due, string CashDue, string Change, string Rounding, bool Settled);

    private sealed record TotalFigures(List<LineFigures> Lines, string Net, string Tax, string Total);

    private sealed record LineFigures(string Gross, string Discount, string Amount, string Net, string Tax);

    private sealed record ReturnCase(string Name, int Digits, bool Inclusive, List<ReturnStep> Steps) : NamedCase(Name);

    private sealed record ReturnStep(string Quantity, string Remaining, string RemainingAmount, string RemainingDiscount, string RemainingTax, ReturnFigures Expect);

    private sealed record ReturnFigures(string Discount, string Amount, string Net, string Tax, string Total);

    private sealed record AllocateCase(string Name, string Total, long[] Weights, int Digits, string[] Expect) : NamedCase(Name);

    private sealed record ChangeCase(string Name, string Total, List<Tendered> Tenders, ChangeFigures Expect) : NamedCase(Name);

    private sealed record Tendered(string Kind, string Amount);

    private sealed record ChangeFigures(string Due, string Change, bool Settled);
}
