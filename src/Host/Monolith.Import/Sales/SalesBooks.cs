using Monolith.Finance.Contracts;
using Monolith.Import.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Import.Sales;

/// <summary>The trial balance after past sales were brought in, for who wants to compare.</summary>
internal sealed class SalesBooks(ISender send)
{
    public async Task<BooksReport?> Now(CancellationToken ct)
    {
        if (!(await send.Send(new GetTrialBalance(), ct)).TryGet(out var balance, out _)) return null;
        Money Of(string role) => Money.Sum(balance.Lines.Where(l => l.Role == role).Select(l => l.Balance));
        return new(balance.Debit, balance.Credit, balance.IsBalanced, -Of("revenue-goods"), -Of("revenue-services"), Of("cost-of-goods"),
            Of("inventory"));
    }
}
