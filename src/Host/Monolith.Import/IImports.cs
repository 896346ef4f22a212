using Monolith.Import.Maps;
using Monolith.SharedKernel;

namespace Monolith.Import;

/// <summary>Takes in data from elsewhere, line by line where it refuses. Importing the same file twice changes nothing.</summary>
public interface IImports
{
    /// <param name="dryRun">Reads and checks everything, writes nothing.</param>
    Task<Result<ImportReport>> Items(string file, ImportMap map, bool dryRun, CancellationToken ct);

    /// <inheritdoc cref="Items"/>
    Task<Result<ImportReport>> Suppliers(string file, ImportMap map, bool dryRun, CancellationToken ct);

    /// <inheritdoc cref="Items"/>
    Task<Result<ImportReport>> Customers(string file, ImportMap map, bool dryRun, CancellationToken ct);

    /// <summary>What is on the shelves at the start, with its cost.</summary>
    Task<Result<ImportReport>> OpeningStock(string file, ImportMap map, bool dryRun, CancellationToken ct);

    /// <summary>Past sales, returns and write-offs, replayed in the order of time.</summary>
    Task<Result<ImportReport>> Sales(string file, ImportMap map, bool dryRun, CancellationToken ct);
}
