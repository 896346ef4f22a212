using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Pos.Findings;

/// <summary>On the start page: how many findings nobody has looked at.</summary>
internal sealed class FindingToDos(PosDbContext db, ICurrentActor current, ITexts texts) : IToDoSource
{
    public async Task<IReadOnlyList<ToDo>> ToDos(CancellationToken ct)
    {
        if (!current.Actor.Can(PosPermissions.SettleFindings)) return [];
        var open = await db.Findings.CountAsync(f => f.SeenAt == null, ct);
        return open == 0 ? [] : [new(texts["pos.to-do-findings", open], "/pos/findings", Meaning.Caution)];
    }
}
