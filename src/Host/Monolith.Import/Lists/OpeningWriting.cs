using Monolith.Import.Plans;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Lists;

/// <summary>How opening stock comes in that wasn't counted now.</summary>
/// <param name="At">When it was there.</param>
/// <param name="Rule">How its cost was come by.</param>
internal sealed record PastOpening(DateTimeOffset At, string Rule);

/// <summary>Writes opening stock as receipts of many lines, and takes them back whole.</summary>
internal sealed class OpeningWriting(ISender send, IStockLevels stock, IOpeningStock opening, ISites sites)
{
    private const string Reason = "Opening stock";

    // "value" is the cell's in what is said of a line.
    public static Error ThereAlready(string sku, string warehouse, OpeningInfo there, Currency currency) => Error.Conflict(
            "import.opening-there",
            $"{sku} has opening stock in {warehouse} already: {there.Quantity}, worth {currency.Say(there.Value)}. "
                + "Correct it with an adjustment.")
        .With("sku", sku).With("warehouse", warehouse).With("quantity", there.Quantity.ToString()).With("worth", currency.Say(there.Value));

    public Money Value(OpeningPayload line) => Exact.Extend(line.Quantity, line.UnitCost, sites.Here.Currency.Digits);

    /// <summary>Why the item can't have that on its shelves.</summary>
    public Error? Refuse(ItemInfo item, Quantity quantity) =>
        quantity.IsNegative ? Error.Invalid("inventory.quantity-not-positive", "The quantity must be above zero.")
        : item.IsService ? Error.Invalid("inventory.service-item", $"{item.Sku} is a service: it has no stock.").With("sku", item.Sku)
        : quantity.FitsDigits(item.QuantityDigits) ? null
        : Error.Invalid("inventory.quantity-digits", $"A quantity of {item.Sku} has at most {item.QuantityDigits} decimals.")
            .With("sku", item.Sku).With("digits", item.QuantityDigits);

    /// <param name="past">Null: it is there now.</param>
    public async Task<IReadOnlyList<Error?>> Apply(
        PlanRun run, IReadOnlyList<(int No, OpeningPayload Is)> lines, CancellationToken ct, PastOpening? past = null)
    {
        var errors = new Dictionary<int, Error?>();
        foreach (var warehouse in lines.GroupBy(l => l.Is.WarehouseId))
        {
            var all = warehouse.ToList();
            if (all.Count > 1 && await Receive(run, all, past, ct) is null) continue;
            // One of them is refused, or there is one only: each by itself, so that the others come in.
            foreach (var line in all) errors[line.No] = await Receive(run, [line], past, ct);
        }

        return [.. lines.Select(l => errors.GetValueOrDefault(l.No))];
    }

    /// <param name="moved">Goods of it have moved and come back.</param>
    public async Task<IReadOnlyList<Error?>> TakeBack(
        PlanRun run, IReadOnlyList<(int No, OpeningPayload Is)> lines, CancellationToken ct, bool moved = false)
    {
        var errors = new Dictionary<int, Error?>();
        foreach (var warehouse in lines.GroupBy(l => l.Is.WarehouseId))
        {
            var all = warehouse.ToList();
            var together = all.Count > 1 ? await TakeBack(run, all, moved, ct) : NotThere;
            if (together is null) continue;
            foreach (var line in all) errors[line.No] = await TakeBack(run, [line], moved, ct) is { } error && error.Code != NotThere.Code
                ? error
                : together.Code == NotThere.Code ? null : together;
        }

        return [.. lines.Select(l => errors.GetValueOrDefault(l.No))];
    }

    /// <summary>Where there is more or less than came in at the start.</summary>
    public async Task<IReadOnlySet<(Guid ItemId, Guid WarehouseId)>> Used(IReadOnlyList<OpeningPayload> lines, CancellationToken ct)
    {
        var ids = lines.Select(l => l.ItemId).Distinct().ToList();
        var there = (await stock.OnHand(ids, null, ct)).ToDictionary(l => (l.ItemId, l.WarehouseId), l => l.OnHand);
        var came = await opening.Of(ids, ct);
        return lines.Select(l => (l.ItemId, l.WarehouseId))
            .Where(p => !came.TryGetValue(p, out var opened) || !there.TryGetValue(p, out var now) || opened.Quantity != now).ToHashSet();
    }

    private static readonly Error NotThere = Error.NotFound("inventory.unknown-document", "");

    private async Task<Error?> Receive(PlanRun run, List<(int No, OpeningPayload Is)> lines, PastOpening? past, CancellationToken ct) =>
        (await send.Send(
            new ReceiveStock(
                ReceiptId(run, lines), lines[0].Is.WarehouseId,
                lines.ConvertAll(l => new ReceiveStockLine(
                    l.Is.ItemId, l.Is.Quantity, l.Is.UnitCost, null, l.Is.Lot, l.Is.Serial, l.Is.ProducedOn, l.Is.ExpiresOn)),
                Reference: past is null ? null : Reason, Reason: past?.Rule ?? Reason, Effective: past?.At, Once: true,
                AcceptExpired: true),
            ct)).Error;

    private async Task<Error?> TakeBack(PlanRun run, List<(int No, OpeningPayload Is)> lines, bool moved, CancellationToken ct) =>
        (await send.Send(new TakeBackReceipt(run.IdOf("opening-back", lines[0].No + (lines.Count > 1 ? 0 : OnlyOne)),
            ReceiptId(run, lines), Reason, moved), ct)).Error;

    private const int OnlyOne = 1 << 24;

    private static Guid ReceiptId(PlanRun run, List<(int No, OpeningPayload Is)> lines) =>
        run.IdOf(lines.Count > 1 ? "opening" : "opening-line", lines[0].No);
}
