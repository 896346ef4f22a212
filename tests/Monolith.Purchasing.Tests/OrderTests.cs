using Monolith.SharedKernel.Audit;

namespace Monolith.Purchasing.Tests;

public sealed class OrderTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_order_gets_a_number_and_exact_totals(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var order = await house.Ok(await house.PensAndApples());

        Assert.Equal(("PO-000001", OrderState.Draft, new DateOnly(2026, 11, 22)), (order.Number, order.State, order.OrderDate));
        Assert.Equal([Money.Of(3.35m), Money.Of(4.98m)], order.Lines.Select(l => l.Amount!.Value)); // 4.975 half away from zero
        Assert.Equal(Money.Of(8.33m), order.Total);
        Assert.Equal("PO-000002", (await house.Ok(await house.PensAndApples())).Number);
        Assert.Empty(await house.Findings());
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_draft_can_be_changed_as_a_whole(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var draft = await house.PensAndApples();
        var first = await house.Ok(draft);
        var changed = await house.Ok(draft with { Lines = [Trade.Line(Assortment.Book, 3, 7)], Note = " urgent ", IfVersion = first.Version });

        Assert.Equal((first.Number, Money.Of(21), "urgent", 2L), (changed.Number, changed.Total, changed.Note, changed.Version));
        var read = await house.Ok(new ShowOrder(draft.OrderId));
        Assert.Equal(("BOOK", 2L), (Assert.Single(read.Order.Lines).Sku, read.Version));
        Assert.Equal(2, read.Changes!.Count);
        Assert.Equal("concurrency.changed", (await house.Refused(draft with { IfVersion = first.Version })).Code);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_order_placed_by_telephone_yesterday_bears_yesterdays_date(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var yesterday = new DateOnly(2026, 11, 21);
        var draft = await house.PensAndApples() with { OrderDate = yesterday };
        Assert.Equal(yesterday, (await house.Ok(draft)).OrderDate);
        Assert.Equal(yesterday, (await house.Ok(draft with { OrderDate = null, Note = "changed" })).OrderDate);
        Assert.Equal(yesterday, (await house.Ok(new ShowOrder(draft.OrderId))).Order.OrderDate);
        Assert.Equal(("purchasing.not-yet-ordered", "orderDate"), At(await house.Refused(draft with { OrderDate = new DateOnly(2026, 11, 23) })));
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_approved_order_stays_as_it_is(EngineKind engine)
    {
        await using var house = await PurchasingHouse.Open(engine);
        var draft = await house.PensAndApples();
        house.Actor = Actor.System("test");
        var order = await house.Approved(draft);
        Assert.Equal((OrderState.Approved, "system", house.Clock.Now), (order.State, order.ApprovedBy, order.ApprovedAt));
        Assert.Equal("purchasing.not-a-draft", (await house.Refused(draft)).Code);
        Assert.Equal("purchasing.not-a-draft", (await house.Refused(new ApproveOrder(order.OrderId))).Code);
        Assert.Equal("purchasing.unknown-order", (await house.Refused(new ApproveOrder(Guid.CreateVersion7()))).Code);
        Assert.Equal("purchasing.unknown-order", (await house.Refused(new ShowOrder(Guid.CreateVersion7()))).Code);
    }

    [Fact]
    public async Task An_order_that_makes_no_sense_is_refused_by_field_and_leaves_nothing_behind()
    {
        await using var house = await PurchasingHouse.Open();
        var draft = await house.PensAndApples();
        Assert.Equal(("purchasing.unknown-supplier", "supplierId"), At(await house.Refused(draft with { SupplierId = Guid.CreateVersion7() })));
        Assert.Equal(("purchasing.unknown-warehouse", "warehouseId"), At(await house.Refused(draft with { WarehouseId = Guid.CreateVersion7() })));
        Assert.Equal(("purchasing.unknown-item", "lines[1].itemId"), At(await house.Refused(draft with { Lines = [draft.Lines[0], new(Guid.CreateVersion7(), Quantity.Of(1), UnitCost.Of(1))] })));
        Assert.Equal(("purchasing.unknown-item", "lines[0].itemId"), At(await house.Refused(draft with { Lines = [Trade.Line(Assortment.Gone, 1, 1)] })));
        Assert.Equal(("purchasing.service-item", "lines[0].itemId"), At(await house.Refused(draft with { Lines = [Trade.Line(Assortment.Wrapping, 1, 1)] })));
        Assert.Equal(("purchasing.quantity-digits", "lines[0].quantity"), At(await house.Refused(draft with { Lines = [Trade.Line(Assortment.Pen, 1.5m, 1)] })));
        Assert.Equal(("purchasing.amount-range", "lines[0].quantity"), At(await house.Refused(draft with { Lines = [Trade.Line(Assortment.Pen, 1_000_000, 100_001)] })));
        Assert.Equal(("input.required", "lines"), At(await house.Refused(draft with { Lines = [] })));
        Assert.Equal(("input.out-of-range", "lines"), At(await house.Refused(draft with { Lines = [.. Enumerable.Repeat(draft.Lines[0], 501)] })));
        Assert.Equal(("input.out-of-range", "lines[0].quantity"), At(await house.Refused(draft with { Lines = [Trade.Line(Assortment.Pen, 0, 1)] })));
        Assert.Equal(("input.out-of-range", "lines[0].quantity"), At(await house.Refused(draft with { Lines = [Trade.Line(Assortment.Pen, -1, 1)] })));
        Assert.Equal(("input.out-of-range", "lines[0].quantity"), At(await house.Refused(draft with { Lines = [Trade.Line(Assortment.Pen, 1_000_001, 1)] })));
        Assert.Equal(("input.out-of-range", "lines[0].unitPrice"), At(await house.Refused(draft with { Lines = [Trade.Line(Assortment.Pen, 1, -0.01m)] })));
        Assert.Equal(("input.too-long", "note"), At(await house.Refused(draft with { Note = new string('x', 1001) })));
    }

    [Fact]
    public async Task Nothing_is_ordered_from_an_inactive_supplier()
    {
        await using var house = await PurchasingHouse.Open();
        var draft = await house.PensAndApples();
        await house.Ok(new SaveSupplier(draft.SupplierId, "S-9", "Gone Ltd", Active: false));
        Assert.Equal("purchasing.supplier-inactive", (await house.Refused(draft)).Code);
    }

    [Fact]
    public async Task An_order_is_given_up_with_a_reason()
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved();
        Assert.Equal("purchasing.reason-required", (await house.Refused(new CloseOrder(order.OrderId, " "))).Code);
        Assert.Equal("purchasing.unknown-order", (await house.Refused(new CloseOrder(Guid.CreateVersion7(), "x"))).Code);

        await house.Ok(new CloseOrder(order.OrderId, "The supplier has none."));
        var view = await house.Ok(new ShowOrder(order.OrderId));
        Assert.Equal((OrderState.Closed, "The supplier has none."), (view.Order.State, view.CloseReason));
        Assert.Equal("purchasing.order-closed", (await house.Refused(new CloseOrder(order.OrderId, "again"))).Code);
        Assert.Equal("purchasing.order-closed", (await house.Refused(order.Receive(Trade.Came(1, 1)))).Code);
        var audit = await house.Ask<PurchasingDbContext, AuditRow>(db => db.Set<AuditRow>().OrderByDescending(a => a.Id).FirstAsync());
        Assert.Equal(("purchasing.close-order", "order:PO-000001", "The supplier has none."), (audit.Action, audit.Subject, audit.Reason));
    }

    [Theory]
    [InlineData(PurchasingPermissions.EditOrders)]
    [InlineData(PurchasingPermissions.ApproveOrders)]
    [InlineData(PurchasingPermissions.ReceiveGoods)]
    public async Task Each_step_needs_a_permission_of_its_own(string permission)
    {
        await using var house = await PurchasingHouse.Open();
        var order = await house.Approved();
        var draft = await house.PensAndApples();
        house.Actor = house.With(PurchasingPermissions.View);
        var error = permission switch
        {
            PurchasingPermissions.EditOrders => await house.Refused(draft),
            PurchasingPermissions.ApproveOrders => await house.Refused(new ApproveOrder(order.OrderId)),
            _ => await house.Refused(order.Receive(Trade.Came(1, 1))),
        };
        Assert.Equal("security.permission-missing", error.Code);
        Assert.Equal([permission], house.Denials.Permissions);
    }

    private static (string Code, string? Field) At(Error error) => (error.Code, error.Field);
}
