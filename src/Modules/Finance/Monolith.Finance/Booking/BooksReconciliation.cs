using System.Runtime.CompilerServices;

namespace Monolith.Finance.Booking;

internal sealed class BooksReconciliation(FinanceDbContext db) : IBooksReconciliation
{
    public async IAsyncEnumerable<BookedTicket> Tickets([EnumeratorCancellation] CancellationToken ct)
    {
        var roles = await db.Accounts.Where(a => a.Role != null).ToDictionaryAsync(a => a.Role!, a => a.Code, ct);
        string Code(string role) => roles.GetValueOrDefault(role) ?? "";
        var (goods, services, tax) = (Code(AccountRoles.RevenueGoods), Code(AccountRoles.RevenueServices), Code(AccountRoles.TaxPayable));
        var (cash, card, mobile, receivables) =
            (Code(AccountRoles.Cash), Code(AccountRoles.CardClearing), Code(AccountRoles.MobileClearing), Code(AccountRoles.Receivables));
        var rounding = Code(AccountRoles.CashRounding);
        var counted = Code(AccountRoles.CashDifference); // of tickets that came in after their shift was closed

        var rows = db.Entries.Where(e => e.Book == Book.Sale).GroupBy(e => e.SourceId).Select(g => new
        {
            g.Key,
            Sets = g.Sum(e => e.Line == 1 ? 1 : 0),
            Revenue = g.Sum(e => e.Account == goods || e.Account == services ? e.Amount : 0L),
            Tax = g.Sum(e => e.Account == tax ? e.Amount : 0L),
            Tenders = g.Sum(e => e.Account == cash || e.Account == card || e.Account == mobile || e.Account == receivables
                || e.Account == counted
                ? e.Amount
                : 0L),
            Rounding = g.Sum(e => e.Account == rounding ? e.Amount : 0L),
        });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new(
                row.Key, row.Sets, Money.FromScaled(-row.Revenue), Money.FromScaled(-row.Tax), Money.FromScaled(row.Tenders),
                Money.FromScaled(-row.Rounding));
        }
    }

    public Task<Money> InventoryBalance(CancellationToken ct) => InventoryBalance(DateOnly.MaxValue, ct);

    public async Task<Money> InventoryBalance(DateOnly through, CancellationToken ct) => Money.FromScaled(await db.Entries
        .Where(e => e.Date <= through && db.Accounts.Any(a => a.Code == e.Account && a.Role == AccountRoles.Inventory))
        .SumAsync(e => e.Amount, ct));
}
