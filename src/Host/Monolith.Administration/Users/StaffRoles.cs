using Monolith.Pos.Contracts;

namespace Monolith.Administration.Users;

/// <summary>Tells the tills which roles somebody has.</summary>
internal sealed class StaffRoles(KnownUsers users) : IStaffRoles
{
    public async ValueTask<IReadOnlyList<string>?> Of(string actorId, CancellationToken ct) =>
        Guid.TryParse(actorId, out var id) && await users.Seek(id, ct) is { } user
            ? user.Roles.Split(',', StringSplitOptions.RemoveEmptyEntries)
            : null;
}
