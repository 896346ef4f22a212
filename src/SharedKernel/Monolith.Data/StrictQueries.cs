using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Monolith.Data;

/// <summary>Queries whose answer is a matter of luck or of size fail where they are written: in tests and in development. A shop that is open goes on.</summary>
internal static class StrictQueries
{
    /// <summary>Set in the runtime configuration of every test project, and by hand for development.</summary>
    public const string Switch = "Monolith.StrictQueries";

    public static void Apply(DbContextOptionsBuilder options)
    {
        if (!AppContext.TryGetSwitch(Switch, out var on) || !on) return;
        options.ConfigureWarnings(warnings => warnings.Throw(
            CoreEventId.RowLimitingOperationWithoutOrderByWarning, // which rows a page shows
            CoreEventId.FirstWithoutOrderByAndFilterWarning,
            CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning,
            RelationalEventId.MultipleCollectionIncludeWarning)); // rows multiply by each other
    }
}
