namespace Monolith.Finance.Contracts;

public static class FinancePermissions
{
    public const string View = "finance.view";
    public const string EditAccounts = "finance.edit-accounts";
    public const string PostJournals = "finance.post-journals";
    public const string BackDate = "finance.back-date";
    public const string EditSettings = "finance.edit-settings";
}
