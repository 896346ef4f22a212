using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Http;
using Monolith.Import.Applying;
using Monolith.Import.Contracts;
using Monolith.Import.Maps;
using Monolith.Import.Reading.Encodings;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Plans.PlanFile;

/// <summary>Plans a file that is here anew, by another map or with its columns assigned otherwise. Errors: import.unknown-plan,
/// import.unknown-map, import.unknown-encoding, import.not-now</summary>
/// <param name="Map">Null: our own column names, or where columns are assigned the map it was read by.</param>
/// <param name="Columns">Our column to the file's; what isn't named is looked for under our name. Null: as the map says.</param>
/// <param name="Encoding">Which of the possible readings of the text is right. Null: as the map says, or as it was said before.</param>
[Requires(ImportPermissions.Use)]
internal sealed record PlanFile(Guid PlanId, string? Map = null, IReadOnlyDictionary<string, string>? Columns = null,
    bool EmptyClears = false, string? Encoding = null) : IRequest<PlanInfo>;

internal sealed class PlanFileValidator : AbstractValidator<PlanFile>
{
    public PlanFileValidator()
    {
        RuleFor(r => r.Map).MaximumLength(60);
        RuleFor(r => r.Encoding).MaximumLength(40).Must(e => e is null || TextEncodings.Named(e) is not null)
            .WithErrorCode("import.unknown-encoding");
        RuleFor(r => r.Columns).Must(c => c is null
            || (c.Count <= 200 && c.All(p => p.Key.Length <= 60 && p.Value is { Length: <= 500 }))).WithErrorCode("input.out-of-range");
    }
}

internal sealed class PlanFileHandler(PlanStore store, PlanRights rights, KnownMaps maps, ImportWorker worker, ITexts texts)
    : IHandler<PlanFile, PlanInfo>
{
    public async Task<Result<PlanInfo>> Handle(PlanFile request, CancellationToken ct)
    {
        if (await store.Find(request.PlanId, ct) is not { } plan) return ImportErrors.UnknownPlan(request.PlanId);
        if (rights.Refuse(plan.List) is { } refused) return refused;
        if (!(await Map(request, plan, ct)).TryGet(out var map, out var error)) return error;
        if (request.Columns is { } columns)
            map = map with { Columns = columns.ToDictionary(c => c.Key, c => (ColumnSource)c.Value, StringComparer.Ordinal) };
        map = map with { Encoding = request.Encoding ?? map.Encoding ?? PlanJson.Read<ImportMap>(plan.Map)?.Encoding };

        var begun = await store.Change(request.PlanId, p => p.State.CanPlan() && p.PurgedAt is null && p.Fingerprint.Length > 0, p =>
        {
            (p.State, p.Failure, p.Reading) = (PlanState.Planning, null, null);
            (p.Map, p.MapName, p.EmptyClears) = (PlanJson.Of(map), request.Map ?? (request.Columns is null ? ImportMap.Default
                : p.MapName), request.EmptyClears);
            (p.Lines, p.NewLines, p.ChangedLines, p.SameLines, p.RefusedLines) = (0, 0, 0, 0, 0);
        }, ct);
        if (begun is null) return ImportErrors.NotNow(plan.State.ToString().ToLowerInvariant());
        worker.Ask(begun.Id);
        return begun.ToInfo(texts);
    }

    // Assigning columns says nothing of what else the map says: encoding, formats, what sales mean.
    private async Task<Result<ImportMap>> Map(PlanFile request, PlanRow plan, CancellationToken ct) =>
        request is { Map: null, Columns: not null } ? PlanJson.Read<ImportMap>(plan.Map)! : await maps.Find(request.Map, ct);
}

internal static class PlanFileEndpoint
{
    public static void Map(RouteGroupBuilder imports) =>
        imports.MapPost("{planId:guid}/plan", (Guid planId, PlanFileBody body, ISender send, CancellationToken ct) =>
                send.Send(new PlanFile(planId, body.Map, body.Columns, body.EmptyClears, body.Encoding), ct).ToHttp())
            .Serves<PlanFile>()
            .WithName("PlanImport")
            .WithSummary("Plan a file that was sent anew, by another map, with columns assigned or read in another encoding")
            .Produces<PlanInfo>();
}

internal sealed record PlanFileBody(
    string? Map = null, IReadOnlyDictionary<string, string>? Columns = null, bool EmptyClears = false, string? Encoding = null);
