using Monolith.Beta.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Alpha;

/// <summary>Others could call it past the permission.</summary>
public sealed class OpenHandler : IHandler<FindShelf, ShelfInfo>
{
    public Task<Result<ShelfInfo>> Handle(FindShelf request, CancellationToken ct) => throw new NotSupportedException();
}

/// <summary>Somebody may change half of it.</summary>
internal class HandlerWithHeirs : IHandler<FindShelf, ShelfInfo>
{
    public virtual Task<Result<ShelfInfo>> Handle(FindShelf request, CancellationToken ct) => throw new NotSupportedException();
}
