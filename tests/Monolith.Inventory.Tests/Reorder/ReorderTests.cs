using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Data.Model;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Contracts.Events;
using Monolith.Inventory.Persistence;
using Monolith.Inventory.Reordering.ListProposals;
using Monolith.Inventory.Reordering.ListReorderAlerts;
using Monolith.Inventory.Reordering.ListReorderRules;
using Monolith.Inventory.Reordering.RaiseReorderAlerts;
using Monolith.Inventory.Stock.ListStock;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.Tests.Support;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory.Tests.Reorder;

public sealed class ReorderTests
{
    public static TheoryData<EngineKind> Engines => StockShop.Engines;

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task Stock_at_its_reorder_point_raises_one_alert_until_it_is_above_again(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var tea = await shop.Item("TEA");
        await shop.Receive(tea, 10, 1);
        await shop.Ask(Rule(shop, tea, Quantity.Of(4), Quantity.Of(20)));
        Assert.Equal((1, 0, 0, 0), await Run(shop));

        await Take(shop, tea, 6);
        Assert.Equal((1, 1, 0, 1), await Run(shop));
        await Take(shop, tea, 1);
        Assert.Equal((1, 0, 0, 1), await Run(shop)); // the same shortage, the same alert, with the figures of now
        var alert = Assert.Single((await shop.Ask(new ListReorderAlerts(new()))).Items);
        Assert.Equal((Quantity.Of(3), Quantity.Of(4), Quantity.Of(17)), (alert.OnHand, alert.Minimum, alert.Suggested));
        var raised = Assert.Single(await Events(shop));
        Assert.Equal(("TEA", shop.Main, Quantity.Of(16)), (raised.Sku, raised.WarehouseId, raised.Suggested));
        var todos = await shop.With<IEnumerable<IToDoSource>, IReadOnlyList<ToDo>>(async sources =>
        {
            var all = new List<ToDo>();
            foreach (var source in sources) all.AddRange(await source.ToDos(default));
            return all;
        });
        Assert.Contains("1", Assert.Single(todos).Text, StringComparison.Ordinal);

        var rule = Assert.Single((await shop.Ask(new ListReorderRules(new ListQuery().With("low", "true")))).Items);
        Assert.Equal((Quantity.Of(17), (DateTimeOffset?)alert.RaisedAt), (rule.Suggested, rule.AlertSince));
        Assert.Single((await shop.Ask(new ListStock(new ListQuery().With("low", "true")))).Items);

        await shop.Receive(tea, 17, 1);
        Assert.Equal((1, 0, 1, 0), await Run(shop));
        Assert.Empty((await shop.Ask(new ListReorderAlerts(new()))).Items);
        Assert.NotNull(Assert.Single((await shop.Ask(new ListReorderAlerts(new ListQuery().With("open", "false")))).Items).ClosedAt);
        Assert.Empty((await shop.Ask(new ListReorderRules(new ListQuery().With("low", "true")))).Items);
        Assert.Empty((await shop.Ask(new ListStock(new ListQuery().With("low", "true")))).Items);
    }

    [SkippableTheory]
    [MemberData(nameof(Engines))]
    public async Task An_item_that_never_moved_is_as_good_as_none_and_what_nobody_watches_raises_nothing(EngineKind engine)
    {
        await using var shop = await StockShop.Open(engine);
        var (tea, rice) = (await shop.Item("TEA"), await shop.Item("RICE"));
        var ofTea = await shop.Ask(Rule(shop, tea, Quantity.Zero, Quantity.Of(5)));
        await shop.Ask(Rule(shop, rice, Quantity.Zero, Quantity.Of(5)));
        Assert.Equal((2, 2, 0, 2), await Run(shop));
        Assert.Equal(2, (await shop.Ask(new ListStock(new ListQuery().With("low", "true")))).Total);
        await shop.Ask(new RemoveReorderRules([ofTea.RuleId]));
        await shop.Change(async db => (await db.Items.SingleAsync(i => i.Id == rice)).Active = false);
        Assert.Equal((0, 0, 2, 0), await Run(shop));
        await shop.Ask(new RemoveReorderRules([ofTea.RuleId])); // gone already is done
        Assert.Equal("inventory.unknown-reorder-rule", await shop.Refusal(new GetReorderRule(ofTea.RuleId)));
    }

    [Fact]
    public async Task Bad_rules_are_refused_each_with_its_code()
    {
        await using var shop = await StockShop.Open();
        var (tea, wrap, far) = (await shop.Item("TEA", digits: 0), await shop.Item("WRAP", service: true), Guid.CreateVersion7());
        var rule = Rule(shop, tea, Quantity.Of(1), Quantity.Of(2));
        Assert.Equal("inventory.maximum-not-above-minimum", await shop.Refusal(rule with { Maximum = Quantity.Of(1) }));
        Assert.Equal("input.out-of-range", await shop.Refusal(rule with { Minimum = Quantity.Of(-1) }));
        Assert.Equal("inventory.unknown-item", await shop.Refusal(rule with { ItemId = far }));
        Assert.Equal("inventory.unknown-warehouse", await shop.Refusal(rule with { WarehouseId = far }));
        Assert.Equal("inventory.service-item", await shop.Refusal(rule with { ItemId = wrap }));
        Assert.Equal("inventory.quantity-digits", await shop.Refusal(rule with { Maximum = Quantity.Of(2.5m) }));
        Assert.Equal("concurrency.changed", await shop.Refusal(rule with { IfVersion = 1 }));
        Assert.Equal(0, (await shop.Ask(new ListReorderRules(new()))).Total);

        Assert.Equal(1, (await shop.Ask(rule)).Version);
        Assert.Equal("concurrency.changed", await shop.Refusal(rule with { IfVersion = 0 })); // "new" doesn't overwrite
        Assert.Equal(2, (await shop.Ask(rule with { Maximum = Quantity.Of(9), IfVersion = 1 })).Version);
        shop.Actor = new("p", "Person", ActorKind.User, "test", new HashSet<string> { InventoryPermissions.View });
        Assert.Equal("security.permission-missing", await shop.Refusal(rule));
        Assert.Equal("security.permission-missing", await shop.Refusal(new RunReorderAlerts()));
    }

    [Fact]
    public async Task The_suggestion_stays_within_what_a_quantity_can_hold()
    {
        await using var shop = await StockShop.Open();
        var tea = await shop.Item("TEA");
        await shop.Ask(new AdjustStock(Guid.CreateVersion7(), shop.Main, [new(tea, -Quantity.Max)], "opening error", AllowNegative: true));
        await shop.Ask(Rule(shop, tea, Quantity.Zero, Quantity.Max));
        Assert.Equal((1, 1, 0, 1), await Run(shop));
        Assert.Equal(Quantity.Max, (await shop.Ask(new ListReorderAlerts(new()))).Items[0].Suggested);
    }

    [Fact]
    public async Task The_job_tells_people_once_what_to_order()
    {
        await using var shop = await StockShop.Open();
        foreach (var sku in new[] { "A", "B", "C", "D" }) await shop.Ask(Rule(shop, await shop.Item(sku), Quantity.Of(1), Quantity.Of(2)));
        var board = new Board();
        Assert.Equal("4 rules checked: 4 alerts raised, 0 closed, 4 open.", await Job());
        Assert.Equal("4 rules checked: 0 alerts raised, 0 closed, 4 open.", await Job());
        Assert.Equal(["inventory.notice-reorder 4 A, B, C, … /inventory/reorder inventory.edit-reorder-rules"], board.Notices);

        async Task<string> Job()
        {
            var outcome = await shop.With<RaiseReorderAlerts, Sentence>(alerts => new RaiseReorderAlertsJob(alerts, [board]).Run(new(shop.Clock.Now), default));
            return await shop.With<ITexts, string>(texts => Task.FromResult(outcome.In(texts, "en")));
        }
    }

    private static SaveReorderRule Rule(StockShop shop, Guid item, Quantity minimum, Quantity maximum) =>
        SaveReorderRule.MinMax(Guid.CreateVersion7(), item, shop.Main, minimum, maximum);

    private static async Task<(int Rules, int Raised, int Closed, int Open)> Run(StockShop shop)
    {
        var run = await shop.Ask(new RunReorderAlerts());
        return (run.Rules, run.Raised, run.Closed, run.Open);
    }

    private static Task Take(StockShop shop, Guid item, decimal quantity) => shop.Ask(new IssueStock(Guid.CreateVersion7(), shop.Main, [new(item, Quantity.Of(quantity))]));

    private static Task<List<ReorderAlertRaised>> Events(StockShop shop) => shop.With<InventoryDbContext, List<ReorderAlertRaised>>(async db =>
        (await db.Set<EventRow>().Where(e => e.Name == "inventory.reorder-alert-raised.v1").ToListAsync())
        .Select(e => JsonSerializer.Deserialize<ReorderAlertRaised>(e.Payload, KernelJson.Options)!).ToList());

    private sealed class Board : INotices
    {
        public List<string> Notices { get; } = [];

        public Task Add(string textKey, IReadOnlyList<string> args, string href, string permission, CancellationToken ct)
        {
            Notices.Add($"{textKey} {string.Join(' ', args)} {href} {permission}");
            return Task.CompletedTask;
        }
    }
}
