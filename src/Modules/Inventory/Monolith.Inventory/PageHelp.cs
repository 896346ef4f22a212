using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Persistence;
using Monolith.SharedKernel.Text;
using Monolith.Ui;

namespace Monolith.Inventory;

/// <summary>What several pages show alike.</summary>
internal static class PageHelp
{
    public static string Arrow(this ITexts texts) => " → ";

    /// <summary>All warehouses, also those out of use: their past is asked for too. The place between them comes last.</summary>
    public static async Task<IReadOnlyList<Choice<string>>> WarehouseFilter(this Visitor visitor, CancellationToken ct)
    {
        var all = await visitor.InScope(services => services.GetRequiredService<IWarehouses>().All(ct));
        var way = await visitor.InScope(services => services.GetRequiredService<InventoryDbContext>().Warehouses.AsNoTracking()
            .Where(w => w.InTransit).ToListAsync(ct));
        return [.. all.Select(w => Choice.Of(w.WarehouseId.ToString(), w.Name)), .. way.Select(w => Choice.Of(w.Id.ToString(), w.Name))];
    }

    /// <summary>A warehouse under the name that the filter beside the list offers.</summary>
    public static string NameOf(this IReadOnlyList<Choice<string>> warehouses, Guid id, string code)
    {
        var key = id.ToString();
        return warehouses.FirstOrDefault(w => w.Value == key)?.Text ?? code;
    }

    /// <summary>A moment for an address, in UTC to the microsecond.</summary>
    public static string Moment(DateTimeOffset at) => Uri.EscapeDataString(at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
}
