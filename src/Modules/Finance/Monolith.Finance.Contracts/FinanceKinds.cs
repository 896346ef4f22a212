namespace Monolith.Finance.Contracts;

/// <summary>The documents of the books, as rows name them.</summary>
public static class FinanceKinds
{
    /// <summary>A journal that somebody wrote; all others come from documents of other modules.</summary>
    public const string ManualJournal = "manual";
}
