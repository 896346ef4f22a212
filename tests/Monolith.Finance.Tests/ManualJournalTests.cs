using Monolith.Finance.Statements.ShowTrialBalance;
using Monolith.Finance.Journals.PostJournal;
using Monolith.Finance.Accounts.SaveAccount;
using Monolith.Testing.Shops;
using Monolith.SharedKernel.Security;

namespace Monolith.Finance.Tests;

public sealed class ManualJournalTests
{
    private static readonly PostJournalLine Rent = new("6100", M(800), null, "March");
    private static readonly PostJournalLine Bank = new("1010", null, M(800));

    [SkippableTheory, MemberData(nameof(TestShop.Engines), MemberType = typeof(TestShop))]
    public async Task A_balanced_journal_is_posted_once_however_often_it_is_sent(EngineKind engine)
    {
        await using var shop = await Ready(engine);
        var journal = Journal(Rent, Bank);
        var first = await shop.Ask(journal);
        Assert.Equal(first, await shop.Ask(journal));
        Assert.Equal(("J-000001", M(800)), (first.Number, first.Total));
        Assert.Equal("request.id-reused", (await shop.Send(journal with { Reason = "Another" })).Error!.Code);
        Assert.Equal(2, (await shop.Entries(journal.JournalId)).Count);
        await shop.AssertClean();
    }

    public static TheoryData<string, string> BadLines => new()
    {
        { "finance.unbalanced", "6100 800 0;1010 0 799.99" },
        { "finance.line-account", "6100 800 0;9999 0 800" },
        { "finance.line-inventory", "6100 800 0;1200 0 800" },
        { "finance.line-sides", "6100 800 0;1010 5 805" },
        { "finance.line-sides", "6100 0 0;1010 0 0" },
        { "finance.line-sides", "6100 -800 0;1010 0 -800" },
        { "finance.line-digits", "6100 800.001 0;1010 0 800.001" },
        { "input.out-of-range", "6100 800 0" },
    };

    [SkippableTheory, MemberData(nameof(BadLines))]
    public async Task A_journal_that_is_wrong_is_refused_and_leaves_nothing(string code, string lines)
    {
        await using var shop = await Ready();
        var parsed = lines.Split(';').Select(l => l.Split(' ')).Select(l => new PostJournalLine(l[0], Money.Parse(l[1]), Money.Parse(l[2]))).ToArray();
        Assert.Equal(code, (await shop.Send(Journal(parsed))).Error!.Code);
        Assert.Empty(await shop.Journals());
        Assert.Empty((await shop.Ask(new GetTrialBalance())).Lines);
        Assert.Equal("J-000001", (await shop.Ask(Journal(Rent, Bank))).Number);
    }

    [SkippableFact]
    public async Task A_journal_needs_a_reason_and_a_day_that_has_come()
    {
        await using var shop = await Ready();
        Assert.Equal("input.required", (await shop.Send(Journal(Rent, Bank) with { Reason = " " })).Error!.Code);
        Assert.Equal("input.too-long", (await shop.Send(Journal(Rent, Bank) with { Reason = new string('x', 501) })).Error!.Code);
        Assert.Equal("finance.date-range", (await shop.Send(Journal(Rent, Bank) with { Date = new DateOnly(2999, 1, 1) })).Error!.Code);
    }

    [SkippableFact]
    public async Task A_day_long_ago_is_asked_about()
    {
        await using var shop = await Ready();
        var journal = Journal(Rent, Bank) with { Date = new DateOnly(1999, 12, 31) };
        Assert.Equal("finance.date-long-ago", (await shop.Send(journal)).Error!.Code);
        Assert.Empty(await shop.Journals());
        await shop.Ask(journal with { LongAgo = true });
        Assert.Equal(new DateOnly(1999, 12, 31), (await shop.Journals()).Single().Date);
    }

    [SkippableFact]
    public async Task A_trial_balance_that_ends_before_it_begins_is_refused()
    {
        await using var shop = await Ready();
        var asked = new ListQuery().With("from", "2026-02-01").With("to", "2026-01-31");
        Assert.Equal("list.period-reversed", (await shop.Send(new ShowTrialBalance(asked))).Error!.Code);
        Assert.Null((await shop.Send(new ShowTrialBalance(asked.With("to", "2026-02-01")))).Error);
    }

    [SkippableFact]
    public async Task A_closed_day_takes_no_journal()
    {
        var periods = new SetPeriods();
        await using var shop = await TestShop.Open(periods: periods);
        await shop.Ask(new ApplyChartTemplate("international"));
        periods.FirstOpen = Journal(Rent, Bank).Date.AddDays(1);
        var refused = (await shop.Send(Journal(Rent, Bank))).Error!;
        Assert.Equal(("period.closed", "date"), (refused.Code, refused.Field));
        Assert.Empty(await shop.Journals());
    }

    [SkippableFact]
    public async Task Only_who_may_back_date_posts_a_journal_to_an_earlier_day()
    {
        await using var shop = await Ready();
        var yesterday = Journal(Rent, Bank) with { Date = new TestSites().Here.BusinessDate(TimeProvider.System.GetUtcNow()).AddDays(-1) };
        shop.Actor = With(FinancePermissions.PostJournals, FinancePermissions.View);
        var refused = (await shop.Send(yesterday)).Error!;
        Assert.Equal(("finance.back-dating", "date"), (refused.Code, refused.Field));
        Assert.Empty(await shop.Journals());
        shop.Actor = With(FinancePermissions.PostJournals, FinancePermissions.BackDate);
        await shop.Ask(yesterday);

        static Actor With(params string[] permissions) => new("p", "Person", ActorKind.User, "test", permissions.ToHashSet());
    }

    [SkippableFact]
    public async Task An_account_out_of_use_takes_no_more_journals()
    {
        await using var shop = await Ready();
        await shop.Ask(new SaveAccount("6100", "Rent", AccountKind.Expense, Active: false));
        Assert.Equal("finance.line-account", (await shop.Send(Journal(Rent, Bank))).Error!.Code);
    }

    [SkippableFact]
    public async Task Posting_needs_its_own_permission()
    {
        await using var shop = await Ready();
        shop.Actor = new Actor("1", "Reader", ActorKind.User, "test", new HashSet<string> { FinancePermissions.View });
        Assert.Equal("security.permission-missing", (await shop.Send(Journal(Rent, Bank))).Error!.Code);
        Assert.Empty(await shop.Journals());
    }

    private static PostJournal Journal(params PostJournalLine[] lines) => new(Guid.CreateVersion7(), Day, "Rent of March", lines);

    private static async Task<TestShop> Ready(EngineKind engine = EngineKind.Sqlite)
    {
        var shop = await Books.Open(engine);
        await shop.Ask(new ApplyChartTemplate("international"));
        return shop;
    }
}
