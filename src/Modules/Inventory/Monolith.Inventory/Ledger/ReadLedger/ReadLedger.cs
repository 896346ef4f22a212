using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;

namespace Monolith.Inventory.Ledger.ReadLedger;

/// <summary>The ledger's rows, newest first unless sorted otherwise (sequence, effective).</summary>
/// <param name="From">First day of effective time, in the shop's time zone.</param>
/// <param name="To">Last day of effective time.</param>
/// <param name="AsOf">Only what was effective until then.</param>
/// <param name="KnownAt">Only what the system knew then.</param>
[Requires(InventoryPermissions.View)]
internal sealed record ReadLedger(
    PageRequest Page, Guid? ItemId = null, Guid? WarehouseId = null, string? SourceKind = null, Guid? SourceId = null, string? Kind = null,
    DateOnly? From = null, DateOnly? To = null, DateTimeOffset? AsOf = null, DateTimeOffset? KnownAt = null, bool LateOnly = false)
    : IRequest<Page<LedgerEntry>>;

/// <param name="Value">Null where the reader may not see costs.</param>
internal sealed record LedgerEntry(
    long Sequence, DateTimeOffset Effective, DateTimeOffset Recorded, Guid ItemId, string Sku, LocalName Name, string Unit, Guid WarehouseId,
    string Warehouse, string Kind, Quantity Quantity, Money? Value, ContraAccount Contra, string SourceKind, Guid SourceId, int SourceLine,
    string SourceNumber, string Actor, string? Reason, long? Corrects, long? Cause, long? Origin, bool Late, bool Provisional, bool ZeroCost);

internal sealed class ReadLedgerValidator : AbstractValidator<ReadLedger>
{
    public ReadLedgerValidator()
    {
        RuleFor(r => r.SourceKind).MaximumLength(20);
        RuleFor(r => r.Kind).MaximumLength(20);
    }
}

internal static class ReadLedgerEndpoint
{
    private static readonly string[] Header =
    [
        "sequence", "effective", "recorded", "sku", "item", "warehouse", "kind", "quantity", "value", "contra", "source_kind", "source_id", "source_line",
        "source_number", "actor", "reason", "corrects", "cause", "origin", "late", "provisional", "zero_cost",
    ];

    public static void Map(RouteGroupBuilder inventory)
    {
        inventory.MapGet(
                "ledger", ([AsParameters] Query q, ISites sites, ISender send, CancellationToken ct) => q.ToRequest(sites).Then(r => send.Send(r, ct)).ToHttp())
            .Needs(InventoryPermissions.View).WithName("ReadLedger").WithSummary("The stock ledger's rows").Produces<Page<LedgerEntry>>();
        inventory.MapGet("ledger/export.csv", Export)
            .Needs(InventoryPermissions.View).WithName("ExportLedger").WithSummary("The stock ledger's rows as CSV, at most 100,000");
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Export(
        [AsParameters] Query q, ISites sites, ISender send, CancellationToken ct)
    {
        if (!q.ToRequest(sites).TryGet(out var request, out var error)) return error.ToHttp();
        var rows = await AllPages.Of(page => send.Send(request with { Page = page }, ct), request.Page);
        return rows.IsOk ? Csv.File("stock-ledger.csv", Header, rows.Value.Select(Fields)) : rows.Error.ToHttp();
    }

    private static IReadOnlyList<string> Fields(LedgerEntry r) =>
    [
        Text(r.Sequence), Text(r.Effective), Text(r.Recorded), r.Sku, r.Name.Default, r.Warehouse, r.Kind, r.Quantity.ToString(), r.Value?.ToString() ?? "",
        r.Contra.ToString(), r.SourceKind, r.SourceId.ToString(), Text(r.SourceLine), r.SourceNumber, r.Actor, r.Reason ?? "", Text(r.Corrects), Text(r.Cause),
        Text(r.Origin), r.Late ? "1" : "", r.Provisional ? "1" : "", r.ZeroCost ? "1" : "",
    ];

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    internal sealed record Query
    {
        public Guid? Item { get; init; }

        public Guid? Warehouse { get; init; }

        public string? SourceKind { get; init; }

        public Guid? SourceId { get; init; }

        public string? Kind { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public string? AsOf { get; init; }

        public string? KnownAt { get; init; }

        public bool? Late { get; init; }

        public Guid? Source { get; init; }

        public int? Skip { get; init; }

        public int? Take { get; init; }

        public string? Sort { get; init; }

        public bool? Descending { get; init; }

        public Result<ReadLedger> ToRequest(ISites sites) => Moments.Read(AsOf, "asOf", sites).Then(asOf => Moments.Read(KnownAt, "knownAt", sites).Map(
            knownAt => new ReadLedger(
                new(Skip ?? 0, Take ?? 50, Sort, Descending ?? false), Item, Warehouse, SourceKind, SourceId ?? Source, Kind, From, To, asOf, knownAt, Late ?? false)));
    }
}
