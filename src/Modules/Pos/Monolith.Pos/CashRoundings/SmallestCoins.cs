namespace Monolith.Pos.CashRoundings;

/// <summary>The smallest coin in use where that is larger than the currency's smallest unit and cash is rounded to it by law or by
/// everybody. Sources: the rules of the mints and central banks of Australia, Canada, Czechia, Denmark, Hungary, Israel, Malaysia,
/// New Zealand, Norway, Sweden and Switzerland. Countries of the euro differ from each other, so there the shop chooses.</summary>
internal static class SmallestCoins
{
    private static readonly Dictionary<string, Money> Known = new(StringComparer.Ordinal)
    {
        ["AUD"] = Money.Of(0.05m),
        ["CAD"] = Money.Of(0.05m),
        ["CHF"] = Money.Of(0.05m),
        ["CZK"] = Money.Of(1),
        ["DKK"] = Money.Of(0.50m),
        ["HUF"] = Money.Of(5),
        ["ILS"] = Money.Of(0.10m),
        ["MYR"] = Money.Of(0.05m),
        ["NOK"] = Money.Of(1),
        ["NZD"] = Money.Of(0.10m),
        ["SEK"] = Money.Of(1),
    };

    /// <summary>0: there is none, cash is paid to the last digit.</summary>
    public static Money Of(Currency currency) => Known.GetValueOrDefault(currency.Code);
}
