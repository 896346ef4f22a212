using Microsoft.AspNetCore.Components;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Counts.TakeArea;
using Monolith.SharedKernel.Messaging;

namespace Monolith.Inventory.Counts.ShowCount;

/// <summary>The steps that a count's page offers.</summary>
public abstract partial class CountParts
{
    [Parameter] public Guid Id { get; set; }

    private protected string? Reason { get; set; }

    private protected bool UncountedAreGone { get; set; }

    private protected bool Manages => Can(InventoryPermissions.ManageCounts);

    private protected abstract Task Done();

    private protected async Task Step<TAnswer>(IRequest<TAnswer> request)
    {
        if ((await Submit(request)).IsOk) await Done();
        else StateHasChanged();
    }

    private Task Step(CountAreaView area) =>
        Step(new TakeArea.TakeArea(Id, area.No, area.Finished is null ? AreaStep.Finish : AreaStep.Reopen));

    private string Attention(string what) => $"/inventory/counts/{Id}?attention={what}";
}
