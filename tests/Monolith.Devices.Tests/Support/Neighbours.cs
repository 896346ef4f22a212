using Monolith.Pos.Contracts.Events;
using System.Runtime.CompilerServices;

namespace Monolith.Devices.Tests.Support;

/// <summary>What the Pos module would answer about the tickets of a test. The real one answers in the flow tests.</summary>
internal sealed class Tills : ITickets, IReceipts, IRegisters, ITicketReconciliation
{
    private readonly List<TicketCompleted> _tickets = [];

    public Guid First { get; } = Guid.CreateVersion7();

    public Guid Second { get; } = Guid.CreateVersion7();

    public TicketCompleted Ticket(Guid register, DateTimeOffset at, bool cash = true)
    {
        var number = $"K1-{_tickets.Count + 1:000000}";
        var line = new TicketCompletedLine(
            1, Guid.CreateVersion7(), "TEA", LocalName.Of("Green tea").With("zh", "绿茶"), "pcs", false, Quantity.Of(2), Money.Of(6.45m),
            Money.Zero, Money.Of(12.90m), Money.Of(11.42m), Money.Of(1.48m), "standard", Rate.FromPercent(13));
        var ticket = new TicketCompleted(
            Guid.CreateVersion7(), number, "ann", "王芳", 1, DateOnly.FromDateTime(at.UtcDateTime), register, "K1", Guid.CreateVersion7(), Guid.CreateVersion7(), "ann", "王芳",
            at, false,
            [line], [new(cash ? TenderKind.Cash : TenderKind.Card, Money.Of(12.90m))], Money.Of(11.42m), Money.Of(1.48m), Money.Of(12.90m));
        lock (_tickets) _tickets.Add(ticket);
        return ticket;
    }

    public Task<TicketInfo?> Find(Guid ticketId, CancellationToken ct) => Task.FromResult(Known(ticketId) is { } t ? Info(t) : null);

    public Task<TicketInfo?> FindByNumber(string number, CancellationToken ct) => Task.FromResult<TicketInfo?>(null);

    public Task<ReceiptDocument?> For(Guid ticketId, string? language, CancellationToken ct) => Task.FromResult(Known(ticketId) is { } t ? Receipt(t) : null);

    public Task<IReadOnlyList<RegisterInfo>> All(CancellationToken ct) => Task.FromResult<IReadOnlyList<RegisterInfo>>(
        [new(First, "K1", "Till 1", Guid.Empty, true, null, 1), new(Second, "K2", "Till 2", Guid.Empty, true, null, 1)]);

    async IAsyncEnumerable<TicketTotals> ITicketReconciliation.All([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.Yield();
        foreach (var t in _tickets.ToList()) yield return new(t.TicketId, t.Number, 1, Quantity.Of(2), t.Net, t.Tax, t.Total, t.Total, Money.Zero);
    }

    public static ReceiptDocument Receipt(TicketCompleted t) => new(
        t.TicketId, t.Number, "zh", t.IsReturn, ["百货商店 Corner Shop", "人民路 1 号"], t.RegisterCode, t.CashierName, t.CompletedAt, "2026-11-22 14:05", "CNY", "¥", 2,
        t.Lines.Select(l => new TicketLineInfo(
            l.No, l.ItemId, l.Sku, LocalName.FromText(l.Name.In("zh")), l.Category, l.Unit, l.IsService, l.Quantity, l.UnitPrice, l.Discount, l.Amount,
            l.Net, l.Tax, "standard", Rate.FromPercent(13), true, null, null, Quantity.Zero)).ToList(), Money.Zero,
        t.Net, t.Tax, t.Total, [new("A", "standard", Rate.FromPercent(13), true, t.Net, t.Tax)],
        t.Tenders.Select(d => new ReceiptTender(d.Kind, d.Kind == TenderKind.Cash ? "现金" : "银行卡", d.Amount, null)).ToList(), Money.Zero,
        t.Number, $"{t.Number} 2026-11-22 14:05 12.90 CNY", ["谢谢惠顾"],
        new("购物小票", "退货小票", "单号", "收银台", "收银员", "折扣", "不含税", "税额", "含税", "合计", "找零", "现金舍入", "以上已优惠"),
        new("百货商店 Corner Shop", null, ["人民路 1 号"], null, null));

    private TicketCompleted? Known(Guid ticketId)
    {
        lock (_tickets) return _tickets.FirstOrDefault(t => t.TicketId == ticketId);
    }

    private static TicketInfo Info(TicketCompleted t) => new(
        t.TicketId, t.Number, t.RegisterId, t.RegisterCode, t.ShiftId, t.WarehouseId, t.CashierId, t.CashierName, null, t.CompletedAt, t.BusinessDate, false, [], [],
        Money.Zero, t.Net, t.Tax, t.Total, Money.Zero, null);
}
