using FluentValidation;
using Monolith.SharedKernel.Text;

namespace Monolith.Finance.Accounts.ListAccounts;

[Requires(FinancePermissions.View)]
internal sealed record ListAccounts(string? Q, AccountKind? Kind, PageRequest Page) : IRequest<Page<AccountListRow>>;

/// <param name="Balance">Debit less credit of all time.</param>
internal sealed record AccountListRow(
    string Code, LocalName Name, AccountKind Kind, string? Role, bool Active, Money Balance, long Version);

internal sealed class ListAccountsValidator : AbstractValidator<ListAccounts>
{
    public ListAccountsValidator() => RuleFor(x => x.Q).MaximumLength(200);
}

/// <summary>A chart has some dozens of accounts: it is sorted and paged in memory, whole numbers of rows at a time.</summary>
internal sealed class ListAccountsHandler(AccountTotals totals) : IHandler<ListAccounts, Page<AccountListRow>>
{
    public async Task<Result<Page<AccountListRow>>> Handle(ListAccounts request, CancellationToken ct)
    {
        var page = request.Page;
        var text = request.Q?.Trim() ?? "";
        var all = (await totals.Of(Period.Of(null, null), ct))
            .Where(t => request.Kind is null || t.Account.Kind == request.Kind)
            .Where(t => text.Length == 0 || Holds(t.Account.Code, text) || Holds(t.Account.Name.Searched, text))
            .Select(t => new AccountListRow(
                t.Account.Code, t.Account.Name, t.Account.Kind, t.Account.Role, t.Account.Active,
                Money.FromScaled(t.Balance), t.Account.Version));
        var sorted = page.Sort switch
        {
            "name" => all.OrderBy(a => a.Name.Default, StringComparer.OrdinalIgnoreCase),
            "kind" => all.OrderBy(a => a.Kind).ThenBy(a => a.Code, StringComparer.Ordinal),
            "balance" => all.OrderBy(a => a.Balance.Scaled),
            _ => all.OrderBy(a => a.Code, StringComparer.Ordinal),
        };
        var list = sorted.ToList();
        if (page.Descending) list.Reverse();
        return new Page<AccountListRow>(list.Skip(Math.Max(0, page.Skip)).Take(page.Take).ToList(), list.Count, page.Skip, page.Take);
    }

    private static bool Holds(string? value, string text) => value?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
}

internal static class ListAccountsEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("accounts", (string? q, AccountKind? kind, [AsParameters] Paging page, ISender send, CancellationToken ct) =>
                send.Send(new ListAccounts(q, kind, page.ToRequest()), ct).ToHttp())
            .Needs(FinancePermissions.View).WithName("ListAccounts").WithSummary("The chart of accounts with balances.").Produces<Page<AccountListRow>>();
        g.MapGet("accounts/export.csv", async (string? q, AccountKind? kind, string? sort, bool? descending, string? columns, ISender send, ITexts texts, CancellationToken ct) =>
            {
                var found = await send.Send(new ListAccounts(q, kind, Listing.Whole(sort, descending)), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    "accounts.csv", columns, found.Value.Items,
                    new("code", "code", a => a.Code), new("name", "name", a => a.Name.In(texts.Language)), new("kind", "kind", a => Listing.Word(a.Kind)),
                    new("role", "role", a => a.Role), new("state", "active", a => a.Active ? "true" : "false"), new("balance", "balance", a => a.Balance.ToString()));
            })
            .Needs(FinancePermissions.View).WithName("ExportAccounts").WithSummary("The chart of accounts as CSV.");
    }
}
