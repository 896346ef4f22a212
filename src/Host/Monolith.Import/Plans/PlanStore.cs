using Microsoft.EntityFrameworkCore;
using Monolith.Data;
using Monolith.Import.Persistence;
using Monolith.Import.Planning;
using Monolith.Import.Reading;
using Monolith.SharedKernel;

namespace Monolith.Import.Plans;

/// <summary>Plans as they are kept: heads, lines, files.</summary>
internal sealed class PlanStore(ImportDbContext db, WriteTurn turn)
{
    private const int LinesAtOnceWhileOpen = 50;

    public Task<PlanRow?> Find(Guid id, CancellationToken ct) => db.Plans.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct);

    /// <summary>Changes the head; false and nothing done where <paramref name="may"/> says no.</summary>
    public async Task<PlanRow?> Change(Guid id, Func<PlanRow, bool> may, Action<PlanRow> change, CancellationToken ct)
    {
        PlanRow? changed = null;
        await db.WriteQuietly(
            async token =>
            {
                changed = await db.Plans.AsTracking().FirstOrDefaultAsync(p => p.Id == id, token);
                if (changed is null || !may(changed)) changed = null;
                else change(changed);
            },
            ct);
        return changed;
    }

    /// <summary>The file as it was sent, in a temporary file that goes with the stream.</summary>
    public async Task<Stream> OpenFile(Guid id, CancellationToken ct)
    {
        var copy = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, FilePartRow.Size,
                FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        for (var no = 0; ; no++)
        {
            var place = no;
            if (await db.Files.Where(f => f.PlanId == id && f.No == place)
                .Select(f => f.Bytes).FirstOrDefaultAsync(ct) is not { } bytes) break;
            await copy.WriteAsync(bytes, ct);
        }

        copy.Position = 0;
        return copy;
    }

    /// <summary>The lines below a number and from another on that write something and weren't refused when they should have.</summary>
    public Task<List<PlanLineRow>> Writing(Guid id, int from, int below, CancellationToken ct) => db.Lines.AsNoTracking()
        .Where(l => l.PlanId == id && l.No >= from && l.No < below && l.Payload != null && l.State != LineState.Overtaken)
        .OrderBy(l => l.No).ToListAsync(ct);

    /// <summary>The first lines that turned out otherwise than planned.</summary>
    public Task<List<PlanLineRow>> Otherwise(Guid id, CancellationToken ct) => db.Lines.AsNoTracking()
        .Where(l => l.PlanId == id && l.State != LineState.Planned).OrderBy(l => l.No).Take(1000).ToListAsync(ct);

    /// <summary>A new attempt tries again what the last one was refused.</summary>
    public Task Forgive(Guid id, CancellationToken ct) => db.WriteQuietly(
        token => db.Execute("UPDATE imp_plan_lines SET state = 'Planned' WHERE plan_id = @p0 AND state <> 'Planned'", [id], token), ct);

    /// <summary>Forgets what an earlier planning or attempt left.</summary>
    public async Task Clear(Guid id, CancellationToken ct)
    {
        // In parts, so that nobody waits long for the table.
        for (var gone = 1; gone > 0;)
        {
            await db.WriteQuietly(
                async token =>
                {
                    var last = await db.Lines.Where(l => l.PlanId == id).OrderBy(l => l.No).Take(2000)
                        .Select(l => (int?)l.No).MaxAsync(token);
                    gone = last is null ? 0 : await db.Execute("DELETE FROM imp_plan_lines WHERE plan_id = @p0 AND no <= @p1",
                        [id, last.Value], token);
                },
                ct);
        }
    }

    public async Task Add(Guid id, int first, IReadOnlyList<PlannedLine> lines, PlanFigures soFar, CancellationToken ct)
    {
        // Beside tills few in one write: they wait for it.
        var atOnce = turn.Priority == WritePriority.Bulk ? LinesAtOnceWhileOpen : lines.Count;
        foreach (var some in lines.Select((line, i) => Row(id, first + i, line)).Chunk(Math.Max(1, atOnce)))
            await db.WriteQuietly(token => db.BulkInsert(some, token), ct);
        await db.WriteQuietly(
            token => db.Execute(
                "UPDATE imp_plans SET lines = @p0, new_lines = @p1, changed_lines = @p2, same_lines = @p3, refused_lines = @p4 "
                + "WHERE id = @p5",
                [soFar.Lines, soFar.New, soFar.Changed, soFar.Same, soFar.Refused, id], token),
            ct);
    }

    /// <summary>How far it has come, and which lines turned out otherwise than planned.</summary>
    /// <returns>The state that others may have put it into meanwhile.</returns>
    public async Task<PlanState> Mark(Guid id, int position, LineState state, IReadOnlyList<(PlanLineRow Line, Error Error)> otherwise,
        CancellationToken ct)
    {
        var now = PlanState.Applying;
        await db.WriteQuietly(
            async token =>
            {
                await db.Execute(
                    "UPDATE imp_plans SET position = @p0, overtaken = overtaken + @p1 WHERE id = @p2",
                    [position, state == LineState.Overtaken ? otherwise.Count : 0, id], token);
                foreach (var (line, error) in otherwise)
                {
                    var findings = PlanJson.List<Finding>(line.Findings).Append(Finding.Of(error, line: line.Line)).ToList();
                    await db.Execute(
                        "UPDATE imp_plan_lines SET state = @p0, findings = @p1 WHERE plan_id = @p2 AND no = @p3",
                        [state.ToString(), PlanJson.Of<Finding>(findings), id, line.No], token);
                }

                now = await db.Plans.Where(p => p.Id == id).Select(p => p.State).FirstAsync(token);
            },
            ct);
        return now;
    }

    private static PlanLineRow Row(Guid id, int no, PlannedLine line) => new()
    {
        PlanId = id,
        No = no,
        Line = line.Line,
        Key = line.Key.Length > 200 ? line.Key[..200] : line.Key,
        Outcome = line.Outcome,
        Changes = PlanJson.Of(line.Changes),
        Findings = PlanJson.Of(line.Findings),
        Payload = line.Payload is null ? null : PlanJson.Of(line.Payload),
    };
}
