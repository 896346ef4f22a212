namespace Monolith.Administration.Roles;

/// <param name="Permissions">The administrator's are always all there are.</param>
internal sealed record RoleInfo(string Role, IReadOnlyList<string> Permissions, long Version) : IHasVersion;
