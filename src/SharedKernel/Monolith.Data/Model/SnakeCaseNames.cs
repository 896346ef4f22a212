using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Monolith.Data.Model;

/// <summary>Gives every table the module's prefix and every name lower snake case, so that raw SQL reads the same in every engine.</summary>
internal static class SnakeCaseNames
{
    public static void Apply(ModelBuilder model, string prefix)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(e => e.GetTableName() is not null))
        {
            var table = Snake(entity.GetTableName()!);
            entity.SetTableName(table.StartsWith(prefix, StringComparison.Ordinal) ? table : prefix + table);
            entity.SetSchema(null);
            foreach (var property in entity.GetProperties()) property.SetColumnName(Snake(property.Name));
            foreach (var key in entity.GetKeys()) key.SetName((key.IsPrimaryKey() ? "pk_" : "ak_") + Of(entity, key.Properties, !key.IsPrimaryKey()));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName("ix_" + Of(entity, index.Properties, true));
            foreach (var foreign in entity.GetForeignKeys()) foreign.SetConstraintName("fk_" + Of(entity, foreign.Properties, true));
        }
    }

    public static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    // PostgreSQL cuts names at 63 bytes, silently and perhaps to the same name twice.
    private static string Of(IMutableEntityType entity, IEnumerable<IMutableProperty> properties, bool withColumns)
    {
        var name = withColumns
            ? entity.GetTableName() + "_" + string.Join('_', properties.Select(p => Snake(p.Name)))
            : entity.GetTableName()!;
        if (name.Length <= 56) return name;
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..6];
        return name[..49] + "_" + hash;
    }
}
