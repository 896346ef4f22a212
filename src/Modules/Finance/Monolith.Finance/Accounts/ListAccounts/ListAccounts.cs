namespace Monolith.Finance.Accounts.ListAccounts;

[Requires(FinancePermissions.View)]
internal sealed record ListAccounts(ListQuery Query) : IRequest<Page<AccountListRow>>
{
    public static readonly ListOf<AccountListRow> List = Rows.Of<AccountListRow>("finance.accounts")
        .Column("code", "finance.account", a => a.Code, c => c.Sortable().Mono())
        .Column("name", "ui.name", a => a.Name, c => c.Sortable(a => a.Name.Default).Then(a => a.Code))
        .Column("kind", "finance.account-kind", a => a.Kind, c => c.Sortable().Then(a => a.Code).Words("finance.account-kind"))
        .Column("role", "finance.role", a => a.Role, c => c.Words("finance.role"))
        .Column("state", "ui.state", a => a.Active, c => c.YesNo("ui.active", "ui.inactive"))
        .Column("balance", "finance.balance", a => a.Balance, c => c.Sortable().Figure())
        .SearchedIn(a => a.Code).SearchedIn(a => a.Name.Searched, isLower: true)
        .Choice("kind", "finance.account-kind", a => a.Kind, "finance.account-kind")
        .SortedBy("code");
}

internal sealed record AccountListRow
{
    public required string Code { get; init; }

    public required LocalName Name { get; init; }

    public required AccountKind Kind { get; init; }

    public string? Role { get; init; }

    public required bool Active { get; init; }

    /// <summary>Debit less credit of all time.</summary>
    public required Money Balance { get; init; }

    public required long Version { get; init; }
}

/// <summary>A chart has some dozens of accounts: it is sorted and paged in memory.</summary>
internal sealed class ListAccountsHandler(AccountTotals totals, ICurrentActor current) : IHandler<ListAccounts, Page<AccountListRow>>
{
    public async Task<Result<Page<AccountListRow>>> Handle(ListAccounts request, CancellationToken ct) =>
        (await totals.Of(Period.Of(null, null), ct)).Select(Row).ToPage(ListAccounts.List, request.Query, current.Actor);

    private static AccountListRow Row(AccountTotal total) => new()
    {
        Code = total.Account.Code, Name = total.Account.Name, Kind = total.Account.Kind, Role = total.Account.Role,
        Active = total.Account.Active, Balance = Money.FromScaled(total.Balance), Version = total.Account.Version,
    };
}

internal static class ListAccountsEndpoint
{
    public static void Map(RouteGroupBuilder g) =>
        g.MapList("accounts", ListAccounts.List, q => new ListAccounts(q), "ListAccounts", "The chart of accounts with balances");
}
