using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Beta.Contracts;

public static class BetaPermissions
{
    public const string View = "beta.view";
}

[Requires(BetaPermissions.View)]
public sealed record FindShelf(Guid ShelfId) : IRequest<ShelfInfo>;

public sealed record ShelfInfo(Guid ShelfId, string Name);

public interface IShelves
{
    Task<ShelfInfo?> Find(Guid shelfId, CancellationToken ct);
}
