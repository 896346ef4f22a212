using Monolith.Inventory.Contracts;

namespace Monolith.Purchasing.Orders.ReceiveGoods;

/// <summary>Which goods exactly came in: the stock knows which items are kept by lot or serial number, and what it has already.</summary>
internal static class ArrivedLots
{
    /// <summary>Puts lots, numbers and days into the lines as the stock writes them. Errors: as <see cref="ILots.Arrive"/></summary>
    public static async Task<Error?> Enter(
        List<ReceiptLineRow> lines, Contracts.ReceiveGoods command, ILots lots, DateOnly day, CancellationToken ct)
    {
        var given = lines.Select((line, i) => new ArrivingGoods(
            line.ItemId, line.Quantity, command.Lines[i].Lot, command.Lines[i].Serial, command.Lines[i].ProducedOn,
                command.Lines[i].ExpiresOn));
        if (!(await lots.Arrive([.. given], day, ct, command.AcceptExpired)).TryGet(out var goods, out var error)) return error;
        foreach (var (line, arrived) in lines.Zip(goods))
        {
            (line.Lot, line.Serial, line.ProducedOn, line.ExpiresOn) = (arrived.Lot, arrived.Serial, arrived.ProducedOn, arrived.ExpiresOn);
        }

        return null;
    }
}
