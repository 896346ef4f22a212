namespace Monolith.Administration.Audit.ListAudit;

/// <summary>What changed, over all modules, newest first. Actor, action and subject are parts of what is looked for. Errors:
/// audit.too-deep</summary>
[Requires(AdministrationPermissions.Audit)]
internal sealed record ListAudit(ListQuery Query) : IRequest<Page<AuditEntry>>
{
    public static readonly ListOf<AuditEntry> List = Rows.Of<AuditEntry>("administration.audit")
        .Column("at", "ui.when", e => e.At)
        .Column("module", "administration.module", e => e.ModuleWord, c => c.Extra().Words("module"))
        .Column("actor", "ui.who", e => e.ActorName)
        .Column("kind", "administration.actor-kind", e => e.ActorKind, c => c.Extra())
        .Column("source", "administration.source", e => e.Source, c => c.Extra())
        .Column("action", "ui.what", e => e.Action, c => c.Words("action").Wrapped())
        .Column("code", "administration.action-code", e => e.Action, c => c.Extra().Mono())
        .Column("subject", "administration.subject", e => e.Subject, c => c.Wrapped())
        .Column("change", "ui.change", e => e.Change, c => c.Wrapped())
        .Column("reason", "ui.reason", e => e.Reason, c => c.Extra().Wrapped())
        .Period()
        .Code("module", "administration.module")
        .Text("actor", "administration.search-actor")
        .Text("action", "administration.search-action")
        .Text("subject", "administration.search-subject")
        .InOneOrder();
}

/// <param name="Before">The changed values as JSON; null where something was made.</param>
/// <param name="After">The changed values as JSON; null where something was removed.</param>
internal sealed record AuditEntry(
    string Module, long Id, DateTimeOffset At, string ActorName, string ActorKind, string Source, string Action, string Subject,
    string? Before, string? After, string? Reason)
{
    internal string ModuleWord => Module.ToLowerInvariant();

    internal string? Change => (Before, After) is (null, null) ? null : $"{Before} -> {After}".Trim();
}

internal static class ListAuditEndpoint
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapList<ListAudit, AuditEntry>(
            "audit", ListAudit.List, q => new(q), "ListAudit", "What changed, over all modules, newest first");
}
