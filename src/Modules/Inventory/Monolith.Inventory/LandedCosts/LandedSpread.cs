using Monolith.Inventory.Contracts;
using Monolith.Inventory.Domain.Costing;
using Monolith.Inventory.StockDocuments;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.LandedCosts;

/// <summary>Costs and what each line gets of each of them.</summary>
/// <param name="Shares">By charge, then by line.</param>
internal sealed record Spread(IReadOnlyList<LandedLine> Lines, IReadOnlyList<IReadOnlyList<Money>> Shares)
{
    public Money ShareOf(int line) => Money.Sum(Shares.Select(s => s[line]));

    public Money Total => Money.Sum(Shares.SelectMany(s => s));
}

/// <summary>Spreads costs over receipt lines.</summary>
internal sealed class LandedSpread(CostedReceipts costed, ReceiptStock receipts, IItemCatalog items, ISites sites)
{
    /// Errors: inventory.unknown-receipt, inventory.receipt-line, inventory.amount-digits, inventory.landed-negative,
    /// inventory.landed-base-negative, inventory.landed-base-zero, and those of <see cref="LandedBases"/>
    public async Task<Result<Spread>> Of(
        IReadOnlyList<LandedCharge> charges, IReadOnlyList<LandedOn> asked, CancellationToken ct)
    {
        var digits = sites.Here.Currency.Digits;
        if (!(await Lines(asked, ct)).TryGet(out var lines, out var error)) return error;
        var shares = new List<IReadOnlyList<Money>>(charges.Count);
        foreach (var (i, charge) in charges.Index())
        {
            if (!charge.Amount.FitsDigits(digits)) return StockErrors.AmountDigits(digits).At($"charges[{i}].amount");
            if (!LandedBases.Of(charge.By, lines).TryGet(out var bases, out error)) return error;
            var split = LandedCost.Split(charge.Amount, bases, digits);
            if (!split.TryGet(out var parts, out error)) return error.Field == "amount" ? error.At($"charges[{i}].amount") : error;
            shares.Add(parts);
        }

        return new Spread(lines, shares);
    }

    private async Task<Result<List<LandedLine>>> Lines(IReadOnlyList<LandedOn> asked, CancellationToken ct)
    {
        var (numbers, stock) = (new Dictionary<Guid, string>(), new Dictionary<Guid, IReadOnlyDictionary<int, ReceiptLineStock>>());
        var lines = new List<LandedLine>(asked.Count);
        foreach (var (i, line) in asked.Index())
        {
            if (!numbers.ContainsKey(line.ReceiptId))
            {
                if (await costed.Find(line.ReceiptId, ct) is not { } receipt)
                    return StockErrors.UnknownReceipt(line.ReceiptId).At($"lines[{i}].receiptId");
                numbers[line.ReceiptId] = receipt.Number;
                stock[line.ReceiptId] = await receipts.Of(line.ReceiptId, ct);
            }

            var number = numbers[line.ReceiptId];
            if (!stock[line.ReceiptId].TryGetValue(line.Line, out var known) || !known.Received.IsPositive
                || await items.Find(known.ItemId, ct) is not { } item)
                return StockErrors.ReceiptLine(number, line.Line).At($"lines[{i}].line");
            lines.Add(new(new(line.ReceiptId, number, line.Line), known, item, line.Part ?? Quantity.Zero));
        }

        return lines;
    }
}
