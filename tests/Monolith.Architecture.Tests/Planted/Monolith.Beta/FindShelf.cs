using Monolith.Beta.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Beta;

internal sealed class FindShelfHandler(IShelves shelves) : IHandler<FindShelf, ShelfInfo>
{
    public async Task<Result<ShelfInfo>> Handle(FindShelf request, CancellationToken ct) =>
        await shelves.Find(request.ShelfId, ct) is { } found ? found : Error.NotFound("beta.unknown-shelf", "There is no such shelf.");
}
