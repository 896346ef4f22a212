using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Stock;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Inventory.Ledger.CompareKnowledge;

/// <summary>Why the stock of a day looks different from what it looked like before: what was learned between two moments, by the document
/// that
/// caused it. <c>asOf</c>: the day; <c>knownBefore</c> and <c>knownAt</c>: the moments. Errors: inventory.moment-malformed,
/// inventory.moments-reversed</summary>
[Requires(InventoryPermissions.ViewCosts)]
internal sealed record CompareKnowledge(ListQuery Query) : IRequest<KnowledgeCompared>
{
    public static readonly ListOf<KnowledgeChange> List = Rows.Of<KnowledgeChange>("inventory.knowledge")
        .Column("learned", "inventory.learned", c => c.Learned, c => c.Sortable().Then(d => d.SourceId))
        .Column("sourceKind", "inventory.document-kind", c => c.SourceKind)
        .Column("document", "inventory.cause-document", c => c.SourceNumber)
        .Column("actor", "ui.who", c => c.Actor)
        .Column("rows", "inventory.rows", c => c.Rows, c => c.Figure())
        .Column("corrections", "inventory.of-them-corrections", c => c.Corrections, c => c.Figure())
        .Column("value", "inventory.value", c => c.Value, c => c.Sortable(by: d => d.Worth).Figure())
        .Id("item", "inventory.item")
        .Id("warehouse", "inventory.warehouse")
        .Moment("asOf", "inventory.as-of")
        .Moment("knownBefore", "inventory.known-before")
        .Moment("knownAt", "inventory.known-at")
        .KeyedBy(c => c.SourceId)
        .SortedBy("learned");
}

/// <param name="Before">What the stock of the day was worth as known first.</param>
/// <param name="After">As known last: before and all changes together.</param>
internal sealed record KnowledgeCompared(
    IReadOnlyList<KnowledgeChange> Items, int Total, int Skip, int Take, Money Before, Money Change, Money After)
    : Page<KnowledgeChange>(Items, Total, Skip, Take);

internal sealed record KnowledgeChange
{
    /// <summary>When the first of its rows was recorded.</summary>
    public required DateTimeOffset Learned { get; init; }

    public required string SourceKind { get; init; }

    public required Guid SourceId { get; init; }

    public required string SourceNumber { get; init; }

    public required string Actor { get; init; }

    public required long Rows { get; init; }

    /// <summary>Rows that correct what was there: re-costing, reversals, replacements.</summary>
    public required long Corrections { get; init; }

    public Money Value => Money.FromScaled(Worth);

    internal long Worth { get; init; }
}

internal static class CompareKnowledgeEndpoint
{
    public static void Map(RouteGroupBuilder inventory) => inventory.MapList<CompareKnowledge, KnowledgeCompared, KnowledgeChange>(
        "ledger/knowledge", CompareKnowledge.List, (_, q) => new(q), "CompareKnowledge",
        "What was learned of a day between two moments, by the document that caused it");
}
