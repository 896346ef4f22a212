using Monolith.Finance.Accounts.ListAccounts;
using Monolith.Finance.Accounts.SaveAccount;

namespace Monolith.Finance.Tests;

public sealed class AccountTests
{
    private readonly Trade _trade = new();
    private readonly Guid _delivery = Guid.CreateVersion7();

    public static TheoryData<string> Templates => [.. ChartTemplates.Names];

    [Theory, MemberData(nameof(Templates))]
    public void A_template_has_every_role_once_and_each_code_once_in_both_languages(string name)
    {
        var accounts = ChartTemplates.Find(name)!;
        Assert.Equal(AccountRoles.All.Order(), accounts.Select(a => a.Role).OfType<string>().Order());
        Assert.Equal(accounts.Count, accounts.Select(a => a.Code).Distinct().Count());
        Assert.All(accounts, a => Assert.True(!a.Name.IsEmpty && a.Name.In("zh") != a.Name.Default));
    }

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task The_template_for_China_fills_an_empty_chart_and_applying_it_again_changes_nothing(EngineKind engine)
    {
        await using var shop = await Books.Open(engine);
        await shop.Ask(new ApplyChartTemplate("china"));
        await shop.Ask(new ApplyChartTemplate("china"));
        var accounts = (await shop.Ask(new ListAccounts(new(Take: 500)))).Items;
        Assert.Equal("库存现金", accounts.Single(a => a.Code == "1001").Name.In("zh"));
        Assert.Equal(AccountRoles.RevenueGoods, accounts.Single(a => a.Code == "6001").Role);
        Assert.Equal("finance.chart-exists", (await shop.Send(new ApplyChartTemplate("international"))).Error!.Code);
        Assert.Equal("finance.unknown-template", (await shop.Send(new ApplyChartTemplate("mars"))).Error!.Code);

        await shop.AtTheTills(_trade.Ticket(TenderKind.Mobile, Line(_delivery, 1, 10, 1.3m, service: true)));
        await shop.Settle();
        Assert.Equal(["101202", "222101", "6051"], (await shop.Ask(new GetTrialBalance())).Lines.Select(l => l.Account));
    }

    [SkippableFact]
    public async Task An_own_account_is_added_and_renamed_but_keeps_its_kind()
    {
        await using var shop = await Books.Open();
        await shop.Ask(new ApplyChartTemplate("international"));
        var made = await shop.Ask(new SaveAccount("6150", LocalName.Of("Electricity").With("zh", "电费"), AccountKind.Expense));
        Assert.Equal(1, made.Version);
        var renamed = await shop.Ask(new SaveAccount("6150", LocalName.Of("Power").With("zh", "电费"), AccountKind.Expense, IfVersion: 1));
        Assert.Equal((2, "Power"), (renamed.Version, renamed.Name.Default));
        Assert.Equal("concurrency.changed", (await shop.Send(new SaveAccount("6150", "Old", AccountKind.Expense, IfVersion: 1))).Error!.Code);
        var taken = (await shop.Send(new SaveAccount("6150", "Gas", AccountKind.Expense, IfVersion: 0))).Error!;
        Assert.Equal(("finance.account-exists", "code"), (taken.Code, taken.Field));
        Assert.Equal("finance.account-kind-fixed", (await shop.Send(new SaveAccount("6150", "Power", AccountKind.Asset))).Error!.Code);
        Assert.Equal("finance.role-account-active", (await shop.Send(new SaveAccount("1200", "Inventory", AccountKind.Asset, Active: false))).Error!.Code);
        Assert.Equal("input.malformed", (await shop.Send(new SaveAccount("6 150", "Power", AccountKind.Expense))).Error!.Code);
        Assert.Equal("6150", Assert.Single((await shop.Ask(new ListAccounts(new("POWER")))).Items).Code);
    }

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task An_accounts_entries_carry_a_running_balance_over_pages_and_periods(EngineKind engine)
    {
        await using var shop = await Books.Open(engine);
        for (var i = 0; i < 5; i++)
            await shop.AtTheTills(_trade.Ticket(At(10, day: i), _trade.Shift, "li", TenderKind.Cash, Line(_delivery, 1, 10 + i, service: true)));
        await shop.Settle();

        var all = await shop.Ask(new ListEntries("1000", null, new()));
        Assert.Equal([10, 21, 33, 46, 60], all.Items.Select(e => e.Balance!.Value.ToDecimal()));
        var second = await shop.Ask(new ListEntries("1000", null, new(Skip: 2, Take: 2)));
        Assert.Equal([33, 46], second.Items.Select(e => e.Balance!.Value.ToDecimal()));
        Assert.Equal(5, second.Total);
        var period = await shop.Ask(new ListEntries("1000", null, new ListQuery().With("from", Day.AddDays(2)).With("to", Day.AddDays(3))));
        Assert.Equal((M(21), M(25), M(0)), (period.Opening, period.Debit, period.Credit));
        Assert.Equal([33, 46], period.Items.Select(e => e.Balance!.Value.ToDecimal()));
        Assert.Equal("finance.unknown-account", (await shop.Send(new ListEntries("0000", null, new()))).Error!.Code);
    }
}
