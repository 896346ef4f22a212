using Monolith.Import.Lists;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;

namespace Monolith.Import.Plans;

/// <summary>Who may bring in a list: whoever may write one of its kind himself.</summary>
internal sealed class PlanRights(ImportLists lists, ICurrentActor current)
{
    /// <summary>Before the file is read.</summary>
    public Error? Refuse(string list)
    {
        if (lists.Find(list) is not { } found) return ImportErrors.UnknownList(list, lists.All.Select(l => l.Name)).At("list");
        return current.Actor.Can(found.Permission) ? null : SecurityErrors.PermissionMissing(found.Permission);
    }

    /// <summary>What applying or taking back needs, as reading the file found out.</summary>
    public Error? Refuse(PlanRow plan) =>
        Refuse(plan.List) ?? (PlanJson.Read<PlanReading>(plan.Reading)?.Needs.FirstOrDefault(n => !current.Actor.Can(n)) is { } missing
            ? SecurityErrors.PermissionMissing(missing)
            : null);
}
