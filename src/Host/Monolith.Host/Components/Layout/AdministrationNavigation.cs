using Monolith.Host.Administration.Features.ApiKeys;
using Monolith.Host.Administration.Features.Audit;
using Monolith.Host.Administration.Features.Events;
using Monolith.Host.Administration.Features.Health;
using Monolith.Host.Administration.Features.Jobs;
using Monolith.Host.Administration.Features.Notices;
using Monolith.Host.Administration.Features.RoleRights;
using Monolith.Host.Administration.Features.Shops;
using Monolith.Host.Administration.Features.Users;
using Monolith.SharedKernel.Modules;

namespace Monolith.Host.Components.Layout;

/// <summary>The Host's own pages.</summary>
internal static class AdministrationNavigation
{
    public static readonly IReadOnlyList<NavItem> Items =
    [
        NavItem.To<ListUsers>("ui.admin-users", "/admin/users"),
        NavItem.To<ListRoles>("administration.roles", "/admin/roles"),
        NavItem.To<ListApiKeys>("ui.admin-api-keys", "/admin/api-keys"),
        NavItem.To<ListAudit>("ui.admin-audit", "/admin/audit"),
        NavItem.To<ListJobs>("ui.admin-jobs", "/admin/jobs"),
        NavItem.To<ListEvents>("ui.admin-events", "/admin/events"),
        NavItem.To<GetHealth>("ui.admin-health", "/admin/health"),
        NavItem.To<GetShop>("ui.admin-shop", "/admin/shop"),
        NavItem.To<ListNotices>("administration.notices", "/admin/notices"),
    ];
}
