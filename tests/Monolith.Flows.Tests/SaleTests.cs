namespace Monolith.Flows.Tests;

public sealed class SaleTests
{
    [SkippableTheory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.PostgreSql)]
    public async Task A_sale_and_its_return_reach_stock_books_and_figures(EngineKind engine)
    {
        using var folder = await Template.Shop(engine);
        await using var shop = await RunningShop.Start(folder);
        var (http, item) = (shop.Http, Template.Items[3]);

        var sale = Guid.CreateVersion7();
        using (var sold = await http.PutTicket(sale, Tickets.Of((item, 3), (Template.Items[0], 2))))
            Assert.Equal(HttpStatusCode.OK, sold.StatusCode);
        var given = -(await http.Get($"/api/pos/tickets/{sale}/returnable"))["lines"]![0]!["remainingAmount"].Number() / 3;
        var returned = new
        {
            shiftId = Template.Shift,
            completedAt = TimeProvider.System.GetUtcNow(),
            total = Tickets.Text(given),
            lines = new[] { new { itemId = item.Id, quantity = "-1", unitPrice = Tickets.Text(item.Price), originTicketId = sale, originLineNo = 1 } },
            tenders = new[] { new { kind = "cash", amount = Tickets.Text(given) } },
        };
        using (var back = await http.PutTicket(Guid.CreateVersion7(), returned)) Assert.True(back.IsSuccessStatusCode, await back.Content.ReadAsStringAsync());
        await http.Settle();

        var ledger = await http.Get($"/api/inventory/ledger?item={item.Id}&sourceKind=ticket");
        Assert.Equal([-3m, 1m], ledger["items"]!.AsArray().Select(r => r!["quantity"].Number()).Order());
        var trial = await http.Get("/api/finance/trial-balance?take=500");
        Assert.Equal(trial["debit"].Number(), trial["credit"].Number());
        var figures = await http.Get("/api/analytics/figures");
        var revenue = -trial["items"]!.AsArray().Where(l => l!["role"]?.ToString() == "revenue-goods").Sum(l => l!["balance"].Number());
        Assert.Equal(figures["net"].Number(), revenue);
        var cost = trial["items"]!.AsArray().Where(l => l!["role"]?.ToString() == "cost-of-goods").Sum(l => l!["balance"].Number());
        Assert.Equal((item.Price * 2 / 2) + Template.Items[0].Price, cost); // two kept of three, two of the other; they cost half their price
        Assert.Equal(cost, figures["cost"].Number());
        await http.DoctorIsContent();
    }

    [Fact]
    public async Task The_same_ticket_again_is_the_same_answer_and_one_ticket()
    {
        using var folder = await Template.Shop(EngineKind.Sqlite);
        await using var shop = await RunningShop.Start(folder);
        var (id, body) = (Guid.CreateVersion7(), Tickets.Of((Template.Items[0], 1)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var answer = await shop.Http.PutTicket(id, body);
            return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        }));

        Assert.Single(answers.Distinct());
        Assert.StartsWith("200", answers[0], StringComparison.Ordinal);
        Assert.Equal(1, (await shop.Http.Get("/api/pos/tickets?take=1"))["total"]!.GetValue<int>());
    }
}
