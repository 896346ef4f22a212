using Microsoft.EntityFrameworkCore;

namespace Monolith.Data.Search;

/// <summary>A row that people look for by parts of words and codes. Its index is a table of its own, written together with it.</summary>
public interface IFound
{
    /// <summary>Its number in the index; 0 until it is first put there.</summary>
    long FindNo { get; set; }
}

/// <summary>One line of the index: what a row is found by.</summary>
/// <typeparam name="TRow">The row that is found.</typeparam>
public sealed class FoundPart<TRow>
    where TRow : class, IFound
{
    /// <summary>As <see cref="SearchWords"/> makes it: small letters, compared by their code points in every engine.</summary>
    public required string Part { get; init; }

    public required long No { get; init; }
}

public static class FoundTables
{
    /// <summary>The end of every index's name, by which SQLite's tables of them are made without a second copy of the key.</summary>
    public const string Ending = "_parts";

    /// <summary>Makes the index of a kind of rows a table of the module.</summary>
    /// <param name="table">Ends with <c>_parts</c>.</param>
    public static void Found<TRow>(this ModelBuilder model, ModuleDbContext db, string table)
        where TRow : class, IFound
    {
        if (!table.EndsWith(Ending, StringComparison.Ordinal)) throw new ArgumentException($"'{table}' doesn't end with {Ending}.",
            nameof(table));
        model.Entity<TRow>().HasIndex(nameof(IFound.FindNo));
        model.Entity<FoundPart<TRow>>(e =>
        {
            e.ToTable(table);
            e.HasKey(p => new { p.Part, p.No });
            e.Property(p => p.No).ValueGeneratedNever();
            var part = e.Property(p => p.Part).HasMaxLength(SearchWords.Longest);
            if (db.Engine() == EngineKind.PostgreSql) part.UseCollation("C");
            else if (db.Engine() == EngineKind.SqlServer) part.UseCollation("Latin1_General_100_BIN2");
        });
    }
}
