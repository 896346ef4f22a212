using Monolith.Inventory.Recosting.ShowRecostings;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Periods.CheckPeriod;

/// <summary>A period is closed when its costs are settled: what is still being worked out would have to take effect behind it.</summary>
internal sealed class RecostingIsDone(RecostingProgress progress, ISites sites) : IStandsOpen
{
    public async Task<IReadOnlyList<Sentence>> Until(DateOnly through, CancellationToken ct)
    {
        var end = sites.Here.StartOf(through.AddDays(1));
        return [.. (await progress.Read(ct)).Where(r => r.Moment < end).Select(r => Sentence.Of(
            "inventory.open-recosting", $"{sites.Here.BusinessDate(r.Moment):yyyy-MM-dd}", r.SourceNumber, r.RowsLeft))];
    }
}
