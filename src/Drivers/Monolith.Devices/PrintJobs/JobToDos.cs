using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Devices.PrintJobs;

/// <summary>On the start page: jobs whose paper a person must look at.</summary>
internal sealed class JobToDos(DevicesDbContext db, ICurrentActor current, ITexts texts) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> ToDos(CancellationToken ct)
    {
        if (!current.Actor.Can(DevicesPermissions.Print)) return [];
        var open = await db.Jobs.CountAsync(j => j.State == PrintJobState.Failed || j.State == PrintJobState.Unknown, ct);
        return open == 0 ? [] : [new(texts["devices.to-do", open], "/devices/jobs?open=true", Meaning.Caution)];
    }
}
