using Monolith.Import.Contracts;
using Monolith.Import.Maps;
using Monolith.SharedKernel;

namespace Monolith.Import.Sales;

/// <summary>What a file of past sales comes to, as the books will have it: refused documents are in neither.</summary>
internal static class SalesFigures
{
    public static SalesImportReport Of(List<DocumentPlan> plans, SalesRules rules, SalesFacts facts)
    {
        var goods = SalesFile.GoodsPattern(rules);
        var digits = facts.Shop.Currency.Digits;
        var documents = plans.Where(p => !p.IsRefused).Select(p => p.Document).ToList();
        var report = new SalesImportReport
        {
            Tickets = documents.Count(d => d.Kind == SalesDocumentKind.Ticket),
            Returns = documents.Count(d => d.Kind == SalesDocumentKind.Return),
            WriteOffs = documents.Count(d => d.Kind == SalesDocumentKind.WriteOff),
            Quantity = Quantity.Sum(documents.SelectMany(d => d.Lines).Select(l => l.Quantity)),
            ItemsMade = Made(plans, facts),
            CustomersMade = facts.Customers.ToMake.Count,
            Opening = Opening(rules, facts, digits),
        };
        // What was written off brought nothing in.
        foreach (var line in documents.Where(d => d.Kind != SalesDocumentKind.WriteOff).SelectMany(d => d.Lines))
        {
            var amount = Exact.Extend(line.Quantity, line.UnitPrice, digits);
            report.Revenue += amount;
            if (goods?.IsMatch(line.Sku) ?? true) report.GoodsRevenue += amount;
            else report.OtherRevenue += amount;
        }

        return report;
    }

    // An item that only refused documents name isn't made.
    private static int Made(List<DocumentPlan> plans, SalesFacts facts) => plans.Where(p => p.IsNew)
        .SelectMany(p => p.Document.Lines).Select(l => l.Sku)
            .Where(facts.Items.ToMake.ContainsKey).Distinct(StringComparer.Ordinal).Count();

    private static OpeningReport? Opening(SalesRules rules, SalesFacts facts, int digits) => !rules.OpeningStock ? null : new(
        facts.Opening.Count, Quantity.Sum(facts.Opening.Values.Select(o => o.Is.Quantity)),
        Money.Sum(facts.Opening.Values.Select(o => Exact.Extend(o.Is.Quantity, o.Is.UnitCost, digits))), SalesStock.Rule(rules));
}
