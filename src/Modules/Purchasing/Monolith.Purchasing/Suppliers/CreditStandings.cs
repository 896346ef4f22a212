using Monolith.Ui;

namespace Monolith.Purchasing.Suppliers;

/// <summary>How a supplier's credit standing is called and coloured.</summary>
internal static class CreditStandings
{
    public const string Prefix = "purchasing.credit-";

    public static string Key(CreditStanding credit) => Prefix + Choices.Kebab(credit.ToString());

    public static Meaning Kind(CreditStanding credit) => credit switch
    {
        CreditStanding.Good => Meaning.Good,
        CreditStanding.Watch => Meaning.Caution,
        CreditStanding.Bad => Meaning.Bad,
        _ => Meaning.None,
    };
}
