using Monolith.Import.Maps;
using Monolith.Import.Persistence;
using Monolith.SharedKernel.Security;

namespace Monolith.Import.Plans;

/// <summary>How a plan begins, and how carrying it out does.</summary>
internal sealed class PlanAdding(ImportDbContext db, ICurrentActor current, TimeProvider clock)
{
    public PlanRow Row(
        Guid id, string list, string fileName, long size, string fingerprint, ImportMap map, string mapName, bool emptyClears,
            PlanState state) => new()
    {
        Id = id,
        List = list,
        FileName = fileName.Length > 260 ? fileName[^260..] : fileName,
        FileSize = size,
        Fingerprint = fingerprint,
        Map = PlanJson.Of(map),
        MapName = mapName.Length > 200 ? mapName[^200..] : mapName,
        EmptyClears = emptyClears,
        State = state,
        CreatedAt = clock.GetUtcNow(),
        ActorId = current.Actor.Id,
        ActorName = current.Actor.Name,
    };

    public Task Add(PlanRow plan, CancellationToken ct) => db.WriteQuietly(
        _ =>
        {
            db.Add(plan);
            return Task.CompletedTask;
        },
        ct);

    /// <summary>A ticket that comes meanwhile waits for as much.</summary>
    public const int StepWhileOpen = 64;

    /// <summary>The most items, which have dozens of rows each in the index of what they are found by. How many one write takes is
    /// found out (<see cref="Data.WriteTurn"/>).</summary>
    public const int AtOnceWhileOpen = 32;

    /// <summary>A new attempt: what it makes has ids of its own, and what the last one was refused is tried again.</summary>
    public static void Begin(PlanRow plan, Actor actor, DateTimeOffset now, int step)
    {
        (plan.State, plan.Attempt, plan.Position, plan.Overtaken) = (PlanState.Applying, plan.Attempt + 1, 0, 0);
        plan.Step = step;
        (plan.BegunAt, plan.AppliedAt, plan.AppliedBy, plan.Failure) = (now, null, actor.Name, null);
    }
}
