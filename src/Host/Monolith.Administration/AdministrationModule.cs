using Monolith.Administration.ApiKeys.AddApiKey;
using Monolith.Administration.ApiKeys.ListApiKeys;
using Monolith.Administration.ApiKeys.RevokeApiKey;
using Monolith.Administration.Audit.ListAudit;
using Monolith.Administration.Backups.BackUpNow;
using Monolith.Administration.Backups.FetchBackup;
using Monolith.Administration.Backups.ListBackups;
using Monolith.Administration.Backups.MakeBackupKey;
using Monolith.Administration.Backups.SetUpBackups;
using Monolith.Administration.Doctor.RunDoctor;
using Monolith.Administration.Doctor.SettleFinding;
using Monolith.Administration.Events.ListEvents;
using Monolith.Administration.Events.RebuildSubscriber;
using Monolith.Administration.Events.RetryEvent;
using Monolith.Administration.Events.SkipEvent;
using Monolith.Administration.Health.ShowHealth;
using Monolith.Administration.Jobs.ListJobRuns;
using Monolith.Administration.Jobs.ListJobs;
using Monolith.Administration.Jobs.RunJob;
using Monolith.Administration.Notices.ListNotices;
using Monolith.Administration.Notices.SettleNotice;
using Monolith.Administration.Roles.ChangeRole;
using Monolith.Administration.Roles.ListRoles;
using Monolith.Administration.Shops.ChangeShop;
using Monolith.Administration.Shops.SetLetterhead;
using Monolith.Administration.Shops.SetLogo;
using Monolith.Administration.Shops.ShowLogo;
using Monolith.Administration.Shops.ShowShop;
using Monolith.Administration.Tills.ListTills;
using Monolith.Administration.Tills.RevokeTill;
using Monolith.Administration.Users.ListUsers;
using Monolith.Administration.Users.SaveUser;
using Monolith.Administration.Users.ShowUser;
using Monolith.Pos.Contracts;
using Monolith.Ui;

namespace Monolith.Administration;

/// <summary>What keeps a shop running: people, roles, keys, signing in, audit, jobs, notices, events, health, doctor, set-up, the shop.</summary>
public sealed class AdministrationModule : IServesHttp
{
    public string Name => "Administration";

    public string TablePrefix => "sys_";

    public IEnumerable<Permission> Permissions =>
    [
        new(AdministrationPermissions.ViewUsers, RoleNames.Manager, RoleNames.Auditor),
        new(AdministrationPermissions.Users, RoleNames.Manager),
        new(AdministrationPermissions.ApiKeys),
        new(AdministrationPermissions.Audit, RoleNames.Manager, RoleNames.Auditor),
        new(AdministrationPermissions.Jobs, RoleNames.Manager, RoleNames.Auditor),
        new(AdministrationPermissions.RunJobs, RoleNames.Manager),
        new(AdministrationPermissions.Events, RoleNames.Auditor),
        new(AdministrationPermissions.SettleEvents),
        new(AdministrationPermissions.Health, RoleNames.Manager, RoleNames.Auditor),
        new(AdministrationPermissions.Doctor, RoleNames.Manager, RoleNames.Auditor),
        new(AdministrationPermissions.SettleFindings, RoleNames.Manager),
        new(AdministrationPermissions.Shop),
        new(AdministrationPermissions.ViewBackups, RoleNames.Auditor),
        new(AdministrationPermissions.Backups),
        new(AdministrationPermissions.OwnAccount, [.. RoleNames.All]),
        new(AdministrationPermissions.Notices, [.. RoleNames.All]),
        new(AdministrationPermissions.SettleNotices, [.. RoleNames.All.Where(r => r != RoleNames.Auditor)]),
    ];

    public IEnumerable<NavItem> Navigation =>
    [
        NavItem.To<ListUsers>("ui.admin-users", "/admin/users"),
        NavItem.To<ListRoles>("administration.roles", "/admin/roles"),
        NavItem.To<ListTills>("administration.tills", "/admin/tills"),
        NavItem.To<ListApiKeys>("ui.admin-api-keys", "/admin/api-keys"),
        NavItem.To<ListAudit>("ui.admin-audit", "/admin/audit"),
        NavItem.To<ListJobs>("ui.admin-jobs", "/admin/jobs"),
        NavItem.To<ListSubscribers>("ui.admin-events", "/admin/events"),
        NavItem.To<GetHealth>("ui.admin-health", "/admin/health"),
        NavItem.To<ListBackups>("administration.backups", "/admin/backups"),
        NavItem.To<GetShop>("ui.admin-shop", "/admin/shop"),
        NavItem.To<SetLetterhead>("administration.letterhead", "/admin/letterhead"),
        NavItem.To<ListNotices>("administration.notices", "/admin/notices"),
    ];

    public void Register(ModuleServices services)
    {
        services.AddContext<AdministrationDbContext>().AddHandlersFromThisAssembly();
        services.Services.AddSecurity();
        services.Services
            .AddSingleton<KeyUses>().AddScoped<StartPages>()
            .AddScoped<Granting>().AddScoped<IPeople, People>().AddSingleton<IStaffRoles, StaffRoles>()
            .AddScoped<INotices, NoticeBoard>().AddScoped<INotifications, Bell>()
            .AddSingleton<JobRunner>().AddSingleton(SchedulerPace.OfAShop).AddScoped<INightlyWork, NightlyWork>()
            .AddSingleton<JobScheduler>().AddHostedService(sp => sp.GetRequiredService<JobScheduler>())
            .AddScoped<BackupWork>().AddScoped<IStandsOpen, ParkedStandsOpen>().AddScoped<BackupPlans>().AddSingleton<OwnProcess>()
                .AddScoped<IToDoSource, BackupToDos>()
            .AddScoped<SettledEvents>().AddScoped<Lights>().AddScoped<Examination>()
            .AddSingleton<Shop>().AddSingleton<ISites>(sp => sp.GetRequiredService<Shop>())
            .AddSingleton<SetUpCode>().AddSingleton<ISetUpCode>(sp => sp.GetRequiredService<SetUpCode>())
            .AddScoped<IShopSetUp, ShopSetUp>();
    }

    public void Schedule(JobList jobs) => jobs
        .Nightly<ReconcileJob>(ReconcileJob.Name, "03:30")
        .Nightly<BackUpJob>(BackUpJob.Name, "04:10");

    public void Map(IEndpointRouteBuilder app)
    {
        SessionEndpoints.Map(app);
        SignInForms.Map(app);
        SetUpFormEndpoint.Map(app);
        LanguageChoice.Map(app);
        SchedulerDashboard.Map(app);

        var admin = app.MapGroup("/api/admin").WithTags("Administration");

        ListUsersEndpoint.Map(admin);
        ShowUserEndpoint.Map(admin);
        SaveUserEndpoint.Map(admin);
        ListRolesEndpoint.Map(admin);
        ChangeRoleEndpoint.Map(admin);
        ListApiKeysEndpoint.Map(admin);
        AddApiKeyEndpoint.Map(admin);
        RevokeApiKeyEndpoint.Map(admin);
        ListTillsEndpoint.Map(admin);
        RevokeTillEndpoint.Map(admin);

        ShowShopEndpoint.Map(admin);
        ChangeShopEndpoint.Map(admin);
        SetLetterheadEndpoint.Map(admin);
        SetLogoEndpoint.Map(admin);
        ShowLogoEndpoint.Map(app);

        ListBackupsEndpoint.Map(admin);
        SetUpBackupsEndpoint.Map(admin);
        MakeBackupKeyEndpoint.Map(admin);
        BackUpNowEndpoint.Map(admin);
        FetchBackupEndpoint.Map(admin);

        ListAuditEndpoint.Map(admin);
        ListNoticesEndpoint.Map(admin);
        SettleNoticeEndpoint.Map(admin);

        ListJobsEndpoint.Map(admin);
        ListJobRunsEndpoint.Map(admin);
        RunJobEndpoint.Map(admin);
        ListEventsEndpoint.Map(admin);
        RetryEventEndpoint.Map(admin);
        SkipEventEndpoint.Map(admin);
        RebuildSubscriberEndpoint.Map(admin);
        ShowHealthEndpoint.Map(admin);
        RunDoctorEndpoint.Map(admin);
        SettleFindingEndpoint.Map(admin);
    }

    /// <summary>The reader's language, for all that answers after it.</summary>
    public static void UseLanguage(IApplicationBuilder app) => app.UseMiddleware<LanguageChoice>();

    /// <summary>Before the set-up there is nothing but the set-up; after it there is no set-up.</summary>
    public static void UseSetUpGate(IApplicationBuilder app) => app.UseMiddleware<SetUpGate>();

    /// <summary>A machine's request: no browser sends a key by itself.</summary>
    public static bool BringsKey(HttpRequest request) => ApiKeyHandler.KeyOf(request) is { Length: > 0 };

    /// <summary>Whom a request counts for: a session, or a stranger's block of addresses.</summary>
    public static string WhoIsAt(HttpContext http) => http.User.FindFirst(Claims.Session)?.Value ?? http.Block();

    /// <summary>Tells the request's scope who asks; after authentication.</summary>
    public static void UseActor(IApplicationBuilder app) => app.UseMiddleware<ActorOfRequest>();

    /// <summary>Makes the shop known to who only reads.</summary>
    public static Task Look(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<Shop>().Fresh(ct).AsTask();

    /// <summary>What every start needs once the tables are in shape: the shop known, new permissions offered to the roles they are meant for.</summary>
    public static async Task Open(IServiceProvider services, CancellationToken ct)
    {
        var shop = services.GetRequiredService<Shop>();
        await shop.Fresh(ct);
        if (!shop.IsSetUp) return;
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("start");
        await scope.ServiceProvider.GetRequiredService<DefaultRoles>().Ensure(ct);
    }
}
