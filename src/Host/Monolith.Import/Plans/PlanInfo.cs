using Monolith.Import.Contracts;
using Monolith.Import.Reading;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Text;

namespace Monolith.Import.Plans;

/// <summary>An import as people and the API see it.</summary>
/// <param name="Position">How many lines are carried out; while it is taken back, how many are left.</param>
/// <param name="Sales">Of past sales: what the documents come to; the books are not among it.</param>
/// <param name="Failure">Why it could not be planned, or was given up by itself.</param>
internal sealed record PlanInfo(
    Guid PlanId, string List, string FileName, long FileSize, PlanState State, string Map, bool EmptyClears, int Lines, int New,
        int Changed, int Same,
    int Refused, int Overtaken, int Position, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? AppliedAt, string? AppliedBy,
        ImportProblem? Failure,
    string? Format, IReadOnlyList<ImportHeader> Headers, IReadOnlyList<ImportProblem> Findings, bool CanPlan, bool CanApply,
        bool CanCancel, bool CanTakeBack, bool CanDelete, SalesImportReport? Sales = null)
{
    /// <summary>Whether what is planned depends on how the bytes of its text are read.</summary>
    internal bool DependsOnEncoding =>
        CanPlan && (Failure?.Code.StartsWith("import.encoding-", StringComparison.Ordinal) == true
            || Findings.Any(f => f.Code == "import.encoding-guessed"));
}

internal static class PlanMapping
{
    public static PlanInfo ToInfo(this PlanRow p, ITexts texts)
    {
        var reading = PlanJson.Read<PlanReading>(p.Reading);
        var isThere = p.PurgedAt is null;
        return new(
            p.Id, p.List, p.FileName, p.FileSize, p.State, p.MapName, p.EmptyClears, p.Lines, p.NewLines, p.ChangedLines, p.SameLines,
                p.RefusedLines,
            p.Overtaken, p.Position, p.CreatedAt, p.ActorName, p.AppliedAt, p.AppliedBy,
            PlanJson.Read<Error>(p.Failure) is { } error
                ? new ImportProblem(null, error.Code, "refused", texts.Of(error), error.Field) : null,
            reading is null ? null : FormatTexts.Of(reading.Format, texts),
            [.. (reading?.Headers ?? []).Select(h => new ImportHeader(h.Text, h.Column))],
            [.. (reading?.Findings ?? []).Select(f => f.ToProblem(texts))],
            isThere && p.State.CanPlan() && p.Fingerprint.Length > 0, isThere && p.State.CanApply() && p.NewLines + p.ChangedLines > 0,
            p.State == PlanState.Applying, isThere && p.State == PlanState.Applied, !p.State.IsBusy() && p.State != PlanState.Applied,
            PlanJson.Read<SalesImportReport>(p.Report));
    }

    public static ImportProblem ToProblem(this Finding f, ITexts texts) =>
        new(f.Line, f.Code, f.Level.ToString().ToLowerInvariant(), texts.Of(f.ToError()), f.Column, f.Value, f.LastLine);
}
