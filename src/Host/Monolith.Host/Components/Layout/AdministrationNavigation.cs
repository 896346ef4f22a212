using Monolith.SharedKernel.Modules;

namespace Monolith.Host.Components.Layout;

/// <summary>The Host's own pages.</summary>
internal static class AdministrationNavigation
{
    public static readonly IReadOnlyList<NavItem> Items =
    [
        new("ui.admin-users", "/admin/users", "admin.users"),
        new("administration.roles", "/admin/roles", "admin.users"),
        new("ui.admin-api-keys", "/admin/api-keys", "admin.api-keys"),
        new("ui.admin-audit", "/admin/audit", "admin.audit"),
        new("ui.admin-jobs", "/admin/jobs", "admin.jobs"),
        new("ui.admin-events", "/admin/events", "admin.events"),
        new("ui.admin-health", "/admin/health", "admin.health"),
        new("ui.admin-shop", "/admin/shop", "admin.shop"),
        new("administration.notices", "/admin/notices", "admin.notices"),
    ];
}
