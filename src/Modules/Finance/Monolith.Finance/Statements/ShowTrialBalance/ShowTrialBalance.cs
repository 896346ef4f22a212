using Monolith.SharedKernel.Text;

namespace Monolith.Finance.Statements.ShowTrialBalance;

/// <summary>Debits and credits of every account that was booked on in the period.</summary>
internal sealed class GetTrialBalanceHandler(AccountTotals totals) : IHandler<GetTrialBalance, TrialBalance>
{
    public async Task<Result<TrialBalance>> Handle(GetTrialBalance request, CancellationToken ct)
    {
        var lines = (await totals.Of(Period.Of(request.From, request.To), ct))
            .Where(t => t.Debit != 0 || t.Credit != 0)
            .Select(t => new TrialBalanceLine(
                t.Account.Code, t.Account.Name, t.Account.Kind, t.Account.Role,
                Money.FromScaled(t.Debit), Money.FromScaled(t.Credit), Money.FromScaled(t.Balance)))
            .ToList();
        return new TrialBalance(request.From, request.To, lines, Money.Sum(lines.Select(l => l.Debit)), Money.Sum(lines.Select(l => l.Credit)));
    }
}

internal static class ShowTrialBalanceEndpoint
{
    public static void Map(RouteGroupBuilder g)
    {
        g.MapGet("trial-balance", (DateOnly? from, DateOnly? to, ISender send, CancellationToken ct) => send.Send(new GetTrialBalance(from, to), ct).ToHttp())
            .Serves<GetTrialBalance>().WithName("GetTrialBalance").WithSummary("Debit and credit totals by account.").Produces<TrialBalance>();
        g.MapGet("trial-balance/export.csv", async (DateOnly? from, DateOnly? to, string? columns, ISender send, ITexts texts, CancellationToken ct) =>
            {
                var found = await send.Send(new GetTrialBalance(from, to), ct);
                return !found.IsOk ? found.Error.ToHttp() : CsvTable.File(
                    "trial-balance.csv", columns, found.Value.Lines,
                    new("account", "account", l => l.Account), new("name", "name", l => l.Name.In(texts.Language)), new("kind", "kind", l => Listing.Word(l.Kind)),
                    new("role", "role", l => l.Role), new("debit", "debit", l => l.Debit.ToString()), new("credit", "credit", l => l.Credit.ToString()),
                    new("balance", "balance", l => l.Balance.ToString()));
            })
            .Serves<GetTrialBalance>().WithName("ExportTrialBalance").WithSummary("The trial balance as CSV.");
    }
}
