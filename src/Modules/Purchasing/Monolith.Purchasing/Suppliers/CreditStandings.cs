using Monolith.Ui;

namespace Monolith.Purchasing.Suppliers;

/// <summary>How a supplier's credit standing is called and coloured.</summary>
internal static class CreditStandings
{
    /// <summary>The family of its texts.</summary>
    public const string Words = "purchasing.credit";

    public static string Key(CreditStanding credit) => SharedKernel.Text.Words.Key(Words, credit);

    public static Meaning Kind(CreditStanding credit) => credit switch
    {
        CreditStanding.Good => Meaning.Good,
        CreditStanding.Watch => Meaning.Caution,
        CreditStanding.Bad => Meaning.Bad,
        _ => Meaning.None,
    };
}
