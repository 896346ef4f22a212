using Monolith.Data.Events;
using Monolith.SharedKernel.Audit;
using Monolith.SharedKernel.Events;
using Monolith.Ui;

namespace Monolith.Sales.Tests;

public sealed class CustomerTests
{
    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_customer_is_found_by_parts_of_code_name_and_phone_in_any_letter_case(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        var ann = await house.Ok(Customer("C-1", "Ann Møller") with { Phone = "+86 10 5555" });
        var wang = await house.Ok(Customer("C-2", "王小明"));
        await house.Ok(Customer("C-3", "Ann who left") with { Active = false });

        async Task<List<Guid>> Find(string text) =>
            await house.Ask<ICustomers, List<Guid>>(async c => [.. (await c.Search(text, 0, 10, default)).Items.Select(i => i.CustomerId)]);
        Assert.Equal([ann.CustomerId], await Find("ANN"));
        Assert.Equal([ann.CustomerId], await Find("møller"));
        Assert.Equal([ann.CustomerId], await Find("10 55"));
        Assert.Equal([wang.CustomerId], await Find("小明"));
        Assert.Empty(await Find("%"));
        Assert.Equal(3, (await house.Ok(new ListCustomers(new("c-", Sort: "name", Descending: true)))).Total);
        Assert.Equal(["sales.customer-saved.v1", "sales.customer-saved.v1", "sales.customer-saved.v1"], await house.Events());
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_code_belongs_to_one_customer_whatever_its_letter_case(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        await house.Ok(Customer("abc", "First"));
        var refused = await house.Refused(Customer("ABC ", "Second"));
        Assert.Equal(("sales.customer-code-taken", "code"), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task A_change_based_on_an_old_version_is_refused()
    {
        await using var house = await SalesHouse.Open();
        var first = await house.Ok(Customer("C-1", "Ann"));
        var change = new SaveCustomer(first.CustomerId, "C-1", "Ann B", IfVersion: first.Version);
        var second = await house.Ok(change);
        Assert.Equal((1L, 2L), (first.Version, second.Version));
        Assert.Equal("concurrency.changed", (await house.Refused(change with { Name = "Ann C" })).Code);
        Assert.Equal(2, (await house.Ok(new ShowCustomer(first.CustomerId))).Changes.Count);
    }

    [Fact]
    public async Task What_does_not_fit_a_customer_is_refused_by_field()
    {
        await using var house = await SalesHouse.Open();
        Assert.Equal(("input.required", "code"), At(await house.Refused(Customer("", "Ann"))));
        Assert.Equal(("input.required", "name"), At(await house.Refused(Customer("C", " "))));
        Assert.Equal(("input.too-long", "name"), At(await house.Refused(Customer("C", new string('x', 201)))));
        Assert.Equal(("input.too-long", "note"), At(await house.Refused(Customer("C", "Ann") with { Note = new string('x', 1001) })));
        Assert.Equal(("input.malformed", "email"), At(await house.Refused(Customer("C", "Ann") with { Email = "nobody" })));
        Assert.Equal("sales.unknown-customer", (await house.Refused(new ShowCustomer(Guid.CreateVersion7()))).Code);
    }

    [SkippableTheory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Tickets_make_up_a_customers_purchase_history(EngineKind engine)
    {
        await using var house = await SalesHouse.Open(engine);
        var ann = (await house.Ok(Customer("C-1", "Ann"))).CustomerId;
        var at = house.Clock.Now;
        await house.Completed(
            Tickets.Of(ann, "K1-000001", 20.50m, at), Tickets.Of(null, "K1-000002", 99, at),
            Tickets.Of(ann, "K1-000003", -5.25m, at.AddHours(1)), Tickets.Of(ann, "K1-000004", 0.01m, at.AddHours(2)));
        await house.Services.GetRequiredService<EventPump>().Drain(default);
        await house.Services.GetRequiredService<EventPump>().Drain(default);

        var view = await house.Ok(new ShowCustomer(ann));
        Assert.Equal((2, 1, Money.Of(15.26m), new DateOnly(2026, 11, 22)), (view.Tickets, view.Returns, view.Spent, view.LastPurchase));
        var history = await house.Ok(new ShowPurchaseHistory(ann, new()));
        Assert.Equal(["K1-000004", "K1-000003", "K1-000001"], history.Items.Select(t => t.Number));
        Assert.Empty(await house.Findings());
    }

    [Fact]
    public async Task A_customer_without_tickets_has_spent_nothing()
    {
        await using var house = await SalesHouse.Open();
        var view = await house.Ok(new ShowCustomer((await house.Ok(Customer("C-1", "Ann"))).CustomerId));
        Assert.Equal((0, 0, Money.Zero, null), (view.Tickets, view.Returns, view.Spent, view.LastPurchase));
    }

    [Fact]
    public async Task The_doctor_names_tickets_of_customers_who_are_not_on_file()
    {
        await using var house = await SalesHouse.Open();
        await house.Completed(Tickets.Of(Guid.CreateVersion7(), "K1-000009", 1, house.Clock.Now));
        await house.Services.GetRequiredService<EventPump>().Drain(default);
        Assert.Contains("K1-000009", Assert.Single(await house.Findings()));
    }

    [Fact]
    public async Task The_shells_search_shows_customers_to_those_who_may_see_them()
    {
        await using var house = await SalesHouse.Open();
        await house.Ok(Customer("C-1", "Ann"));
        Task<IReadOnlyList<SearchHit>> Search() => house.Ask<ISearchSource, IReadOnlyList<SearchHit>>(s => s.Search("ann", 5, default));
        Assert.Equal("C-1", Assert.Single(await Search()).Detail);
        house.Actor = house.With(SalesPermissions.Quote);
        Assert.Empty(await Search());
    }

    [Fact]
    public async Task Changes_are_on_record_value_by_value()
    {
        await using var house = await SalesHouse.Open();
        var ann = await house.Ok(Customer("C-1", "Ann"));
        await house.Ok(new SaveCustomer(ann.CustomerId, "C-1", "Anna"));
        var audit = await house.Ask<SalesDbContext, AuditRow>(db => db.Set<AuditRow>().OrderByDescending(a => a.Id).FirstAsync());
        Assert.Equal(("sales.save-customer", "customer:C-1"), (audit.Action, audit.Subject));
        Assert.Contains("\"name\":\"Ann\"", audit.Before);
        Assert.Contains("\"name\":\"Anna\"", audit.After);
    }

    private static SaveCustomer Customer(string code, string name) => new(Guid.CreateVersion7(), code, name);

    private static (string Code, string? Field) At(Error error) => (error.Code, error.Field);
}
