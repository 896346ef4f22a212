using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.Import.Contracts;
using Monolith.Import.Persistence;
using Monolith.Import.Reading;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Lists;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Plans.ListPlanLines;

/// <summary>What would become, or became, of each line of a file. Errors: import.unknown-plan</summary>
[Requires(ImportPermissions.View)]
internal sealed record ListPlanLines(Guid PlanId, ListQuery Query) : IRequest<Page<PlanLineListRow>>
{
    public static readonly ListOf<PlanLineListRow> List = Rows.Of<PlanLineListRow>("import.lines")
        .Column("line", "import.line", l => l.Line, c => c.Sortable(by: l => l.No).Figure())
        .Column("key", "import.key", l => l.Key, c => c.Mono())
        .Column("outcome", "import.outcome", l => l.Outcome, c => c.Words("import.outcome"))
        .Column("changes", "import.changes", l => l.Changes, c => c.Wrapped())
        .Column("findings", "import.findings", l => l.Findings, c => c.Wrapped())
        .Column("done", "import.done", l => l.State, c => c.Words("import.line-state"))
        .SearchedIn(l => l.Key)
        .Choice("outcome", "import.outcome", l => l.Outcome, "import.outcome")
        .Choice("done", "import.done", l => l.State, "import.line-state")
        .Flag("findings", "import.with-findings", l => l.FindingsJson != null)
        .KeyedBy(l => l.No)
        .SortedBy("line");
}

internal sealed record PlanLineListRow
{
    /// <summary>The line it begins at, as an editor counts.</summary>
    public int Line { get; init; }

    /// <summary>Where something was found in it and it spans several: the last of them.</summary>
    public int? LastLine { get; init; }

    public required string Key { get; init; }

    public LineOutcome Outcome { get; init; }

    public LineState State { get; init; }

    /// <summary>Field by field, what was and what will be.</summary>
    public string Changes { get; init; } = "";

    /// <summary>The same in the reader's words, for the page.</summary>
    internal string ChangesTold { get; init; } = "";

    /// <summary>In the reader's language.</summary>
    public string Findings { get; init; } = "";

    public IReadOnlyList<string> Codes { get; init; } = [];

    internal int No { get; init; }

    internal string? ChangesJson { get; init; }

    internal string? FindingsJson { get; init; }
}

internal sealed class ListPlanLinesHandler(ImportDbContext db, PlanStore store, PlanRights rights, ICurrentActor current, ITexts texts)
    : IHandler<ListPlanLines, Page<PlanLineListRow>>
{
    public async Task<Result<Page<PlanLineListRow>>> Handle(ListPlanLines request, CancellationToken ct)
    {
        if (await store.Find(request.PlanId, ct) is not { } plan) return ImportErrors.UnknownPlan(request.PlanId);
        if (rights.Refuse(plan.List) is { } refused) return refused;
        var id = request.PlanId;
        var found = await db.Lines.Where(l => l.PlanId == id)
            .Select(l => new PlanLineListRow
            {
                Line = l.Line, Key = l.Key, Outcome = l.Outcome, State = l.State, No = l.No, ChangesJson = l.Changes,
                    FindingsJson = l.Findings,
            })
            .ToPage(ListPlanLines.List, request.Query, current.Actor, ct);
        return found.Map(page => page with { Items = [.. page.Items.Select(Told)] });
    }

    // Most sentences say themselves which column they are about.
    private string Said(Finding finding)
    {
        var text = texts.Of(finding.ToError());
        return finding.Column is { } column && !text.Contains(column, StringComparison.Ordinal) ? $"{column}: {text}" : text;
    }

    private PlanLineListRow Told(PlanLineListRow row)
    {
        var (findings, changes) = (PlanJson.List<Finding>(row.FindingsJson), PlanJson.List<FieldChange>(row.ChangesJson));
        return row with
        {
            Changes = PlanTexts.Of(changes),
            ChangesTold = PlanTexts.Of([.. changes.Select(c => c with { Field = texts.FieldOfList(c.Field) })]),
            Findings = PlanTexts.Of(findings, Said, texts),
            LastLine = findings.Select(f => f.LastLine).FirstOrDefault(l => l is not null),
            Codes = [.. findings.Select(f => f.Code)],
        };
    }
}

internal static class ListPlanLinesEndpoint
{
    public static void Map(RouteGroupBuilder imports) => imports.MapList(
        "{planId:guid}/lines", ListPlanLines.List, (http, q) => new ListPlanLines(Guid.Parse((string)http.GetRouteValue("planId")!), q),
        "ListImportLines", "What would become, or became, of each line of a file");
}
