namespace Monolith.Finance.Accounts.ListAccounts;

internal static class ListAccountsEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("accounts", (string? q, AccountKind? kind, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListAccounts(q, kind, page.ToRequest()), ct).ToHttp())
            .Needs(FinancePermissions.View).WithName("ListAccounts").WithSummary("The chart of accounts with balances.").Produces<Page<AccountListRow>>();
        g.MapGet("accounts/export.csv", async (string? q, AccountKind? kind, string? sort, bool? descending, string? columns, ISender send, CancellationToken ct) =>
            {
                var found = await send.Send(new ListAccounts(q, kind, Listing.Whole(sort, descending)), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    "accounts.csv", columns, found.Value.Items,
                    new("code", "code", a => a.Code), new("name", "name", a => a.Name), new("name", "name_zh", a => a.NameZh), new("kind", "kind", a => Listing.Word(a.Kind)),
                    new("role", "role", a => a.Role), new("state", "active", a => a.Active ? "true" : "false"), new("balance", "balance", a => a.Balance.ToString()));
            })
            .Needs(FinancePermissions.View).WithName("ExportAccounts").WithSummary("The chart of accounts as CSV.");
    }
}
