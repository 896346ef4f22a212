using Monolith.Import.Contracts;
using Monolith.Import.Lists;
using Monolith.Import.Maps;
using Monolith.Import.Plans;
using Monolith.Import.Reading;
using Monolith.Inventory.Contracts;
using Monolith.Pos.Contracts;
using Monolith.Sales.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Import.Sales;

/// <summary>Past sales: documents go through the same handlers as a till's, in the order of time. The books never forget, so taking them
/// back books the opposite of each at the same time.</summary>
internal sealed class SalesList(ISites sites, SalesPlanning planning, SalesWriting writing, SalesTakingBack takingBack) : IDocumentList
{
    public string Name => ListColumns.SalesList;

    public IReadOnlyList<ImportColumn> Columns => ListColumns.Sales;

    public string Permission => PosPermissions.BackDate;

    /// <summary>Tickets with prices of their own, at a register of their own; what they name is made, and what they sold comes
    /// in.</summary>
    public IEnumerable<string> Needs(SourceFile file) =>
    [
        Permission, PosPermissions.OverridePrice, PosPermissions.Return, PosPermissions.ReturnWithoutOrigin,
        .. new[]
        {
            typeof(CompleteTicket), typeof(SaveRegister), typeof(SaveItems), typeof(SaveCustomers), typeof(AdjustStock),
                typeof(ReceiveStock),
        }.Select(RequiresAttribute.Of),
    ];

    public async Task<Result<DocumentsPlan>> Plan(SourceFile file, ImportMap map, CancellationToken ct)
    {
        var read = await SalesFile.Of(file, map, SalesShop.Of(sites, map).Zone, ct);
        return (await planning.Make(read, map, ct)).Map(p => new DocumentsPlan(p.Lines, p.Report, p.Findings));
    }

    public Task<IReadOnlyList<Error?>> Apply(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        writing.Apply(run, Payloads(lines), ct);

    public Task<IReadOnlyList<Error?>> TakeBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        takingBack.TakeBack(run, Payloads(lines), ct);

    public async Task<Error?> RefusesTakingBack(PlanRun run, IReadOnlyList<PlanLineRow> lines, CancellationToken ct) =>
        await takingBack.Used(Payloads(lines), ct) is { } place ? ImportErrors.UsedSince(lines[place].Line, lines[place].Key) : null;

    private static List<(int No, SalesPayload Is)> Payloads(IReadOnlyList<PlanLineRow> lines) =>
        [.. lines.Select(l => (l.No, PlanJson.Payload<SalesPayload>(l)))];
}
