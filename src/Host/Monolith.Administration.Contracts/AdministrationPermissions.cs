namespace Monolith.Administration.Contracts;

public static class AdministrationPermissions
{
    public const string ViewUsers = "admin.view-users";
    public const string Users = "admin.users";

    /// <summary>Changes one's own password, PIN, language and start page.</summary>
    public const string OwnAccount = "admin.own-account";

    public const string ApiKeys = "admin.api-keys";
    public const string Audit = "admin.audit";
    public const string Jobs = "admin.jobs";
    public const string RunJobs = "admin.run-jobs";
    public const string Events = "admin.events";
    public const string SettleEvents = "admin.settle-events";
    public const string Health = "admin.health";
    public const string ViewBackups = "admin.view-backups";
    public const string Backups = "admin.backups";
    public const string Shop = "admin.shop";
    public const string Doctor = "admin.doctor";

    /// <summary>Says why something that the doctor found is in order.</summary>
    public const string SettleFindings = "admin.settle-findings";

    public const string Notices = "admin.notices";
    public const string SettleNotices = "admin.settle-notices";
}
