using Monolith.Http;
using Monolith.Inventory.Persistence;

namespace Monolith.Inventory.Ledger.ExportLedger;

/// <summary>The ledger's page and API give it as CSV and as a workbook too: who took it stands in the audit log as for the large files.
/// </summary>
internal sealed class LedgerFileRecord(InventoryDbContext db) : IListFileRecord
{
    public string List => ReadLedger.ReadLedger.List.Name;

    public Task Taken(ListManifest manifest, CancellationToken ct) => db.Write<ListManifest>("inventory.export-ledger", _ =>
    {
        db.Audit("ledger", null, new { manifest.File, manifest.Rows, manifest.Bytes, manifest.Sha256, manifest.Asked });
        return Task.FromResult<Result<ListManifest>>(manifest);
    }, ct);
}
