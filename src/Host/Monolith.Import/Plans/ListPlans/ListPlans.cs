using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Import.Contracts;
using Monolith.Import.Persistence;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Import.Plans.ListPlans;

/// <summary>All imports, the latest first.</summary>
[Requires(ImportPermissions.View)]
internal sealed record ListPlans(ListQuery Query) : IRequest<Page<PlanListRow>>
{
    public static readonly ListOf<PlanListRow> List = Rows.Of<PlanListRow>("import.imports")
        .Column("created", "import.created-at", p => p.CreatedAt, c => c.Sortable())
        .Column("list", "import.what", p => p.List, c => c.Words("import.list"))
        .Column("file", "import.file", p => p.FileName, c => c.Sortable())
        .Column("state", "ui.state", p => p.State, c => c.Words("import.state"))
        .Column("lines", "ui.lines", p => p.Lines, c => c.Figure())
        .Column("new", "import.outcome.new", p => p.New, c => c.Figure())
        .Column("changed", "import.outcome.changed", p => p.Changed, c => c.Figure())
        .Column("refused", "import.outcome.refused", p => p.Refused, c => c.Figure())
        .Column("by", "import.by", p => p.CreatedBy)
        .Column("applied", "import.applied-at", p => p.AppliedAt)
        .Column("id", "import.id", p => p.PlanId, c => c.Extra().Mono())
        .SearchedIn(p => p.FileName)
        .Choice("state", "ui.state", p => p.State, "import.state")
        .KeyedBy(p => p.PlanId)
        .SortedBy("created", descending: true);
}

internal sealed record PlanListRow
{
    public required Guid PlanId { get; init; }

    public required string List { get; init; }

    public required string FileName { get; init; }

    public PlanState State { get; init; }

    public int Lines { get; init; }

    public int New { get; init; }

    public int Changed { get; init; }

    public int Same { get; init; }

    public int Refused { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? AppliedAt { get; init; }
}

internal sealed class ListPlansHandler(ImportDbContext db, ICurrentActor current) : IHandler<ListPlans, Page<PlanListRow>>
{
    public Task<Result<Page<PlanListRow>>> Handle(ListPlans request, CancellationToken ct) => db.Plans
        .Select(p => new PlanListRow
        {
            PlanId = p.Id, List = p.List, FileName = p.FileName, State = p.State, Lines = p.Lines, New = p.NewLines,
                Changed = p.ChangedLines, Same = p.SameLines,
            Refused = p.RefusedLines, CreatedAt = p.CreatedAt, CreatedBy = p.ActorName, AppliedAt = p.AppliedAt,
        })
        .ToPage(ListPlans.List, request.Query, current.Actor, ct);
}

internal static class ListPlansEndpoint
{
    public static void Map(RouteGroupBuilder imports) =>
        imports.MapList<ListPlans, PlanListRow>("", ListPlans.List, q => new(q), "ListImports", "All imports, the latest first");
}
