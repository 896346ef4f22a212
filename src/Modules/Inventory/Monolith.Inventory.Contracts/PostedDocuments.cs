using Monolith.SharedKernel;

namespace Monolith.Inventory.Contracts;

/// <summary>Which stock documents were posted, for whoever brings in documents of the past.</summary>
public interface IPostedDocuments
{
    /// <summary>By id the sum of what its lines say; a document that isn't there is absent.</summary>
    Task<IReadOnlyDictionary<Guid, Quantity>> Find(IReadOnlyCollection<Guid> documentIds, CancellationToken ct);
}
