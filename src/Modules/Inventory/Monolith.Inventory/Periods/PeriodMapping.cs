using System.Linq.Expressions;
using Monolith.Inventory.Contracts;

namespace Monolith.Inventory.Periods;

internal static class PeriodMapping
{
    public static readonly Expression<Func<PeriodClosingRow, PeriodClosingInfo>> Closing = c => new PeriodClosingInfo
    {
        ClosingId = c.Id, From = c.From, Through = c.Through, At = c.At, By = c.ActorName, Note = c.Note, Value = c.Value,
        ThroughSequence = c.ThroughSequence,
    };

    private static readonly Func<PeriodClosingRow, PeriodClosingInfo> Of = Closing.Compile();

    public static PeriodClosingInfo ToInfo(this PeriodClosingRow closing) => Of(closing);

    public static PeriodReopeningInfo ToInfo(this PeriodReopeningRow r) => new(
        r.Id, r.From, r.ClosedThrough, r.Reason, r.State.ToString(), r.AskedAt, r.AskedByName, r.AskedById, r.DecidedAt, r.DecidedByName,
        r.RowsHome);
}
