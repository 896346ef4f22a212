using Monolith.Inventory.Contracts.Events;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel.Events;

namespace Monolith.Finance.Subscribers;

/// <summary>Books the value of what moved in stock against the account that the movement names; for tickets that is the cost of
/// goods.</summary>
internal sealed class WhenStockMoved(FinanceDbContext db, Bookkeeper books) : ISubscriber
{
    public async Task Handle(IReadOnlyList<Received> batch, CancellationToken ct)
    {
        var moves = batch.Select(r => (StockMoved)r.Event).Where(m => m.Lines.Count > 0).ToList();
        var shifts = moves.Where(m => m.ShiftId is not null).Select(m => m.ShiftId!.Value).ToHashSet();
        var sources = moves.Select(m => m.SourceId).ToHashSet();

        await books.Begin(shifts, ct);
        var booked = new HashSet<(Guid SourceId, long Part)>();
        await db.ReadIn(
            $"SELECT source_id, part FROM fin_entries WHERE line = 1 AND book = '{nameof(Book.Stock)}' AND source_id IN", sources,
            row => booked.Add((row.GetGuid(0), row.GetInt64(1))), ct);
        var known = booked.Select(b => b.SourceId).ToHashSet();

        foreach (var moved in moves)
        {
            if (!booked.Add((moved.SourceId, moved.Lines[0].Sequence))) continue;
            if (moved is { SourceKind: PosKinds.Ticket, ShiftId: { } shiftId } && known.Add(moved.SourceId))
                books.ShiftOf(shiftId).StockTickets++;
            var set = books.Set(new(
                Book.Stock, moved.SourceKind, moved.SourceId, moved.SourceNumber, moved.Lines[0].Sequence, moved.ShiftId, moved,
                moved.Effective));
            StockSet.Fill(set, moved, books.Chart);
            books.Add(set, JournalKind.Stock);
        }

        await books.Finish(ct);
    }
}
