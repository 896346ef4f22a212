using Microsoft.EntityFrameworkCore;

namespace Monolith.Alpha.Domain;

/// <summary>Can't be tried without a database.</summary>
internal static class RuleWithADatabase
{
    public static bool IsNew(DbContext db) => !db.ChangeTracker.HasChanges();
}
