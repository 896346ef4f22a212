using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Inventory.Periods.CheckPeriod;

/// <summary>What all modules together find open, in the reader's language.</summary>
internal sealed class WhatStandsOpen(IEnumerable<IStandsOpen> all, ITexts texts)
{
    public async Task<IReadOnlyList<string>> Until(DateOnly through, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var one in all) found.AddRange((await one.Until(through, ct)).Take(IStandsOpen.Most).Select(s => s.In(texts)));
        return found;
    }
}
