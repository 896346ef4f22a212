using System.Text.Json;
using Monolith.SharedKernel;

namespace Monolith.Import.Maps;

/// <summary>How a file from elsewhere is to be read. What it leaves open is found by the file's looks, and said. Some come with the product
/// (<see cref="BuiltIn"/>); any other name is a JSON file of the same shape.</summary>
public sealed record ImportMap
{
    public const string Default = "default";

    private const string Prefix = "Maps.";

    /// <summary>Null: found.</summary>
    public string? Encoding { get; init; }

    /// <summary>Null: found. <c>\t</c> is a tab.</summary>
    public char? Delimiter { get; init; }

    public char Quote { get; init; } = '"';

    public char? Decimal { get; init; }

    public char? Thousands { get; init; }

    public string DateFormat { get; init; } = "yyyy-MM-dd HH:mm";

    /// <summary>Of a workbook; null: the first that has the columns.</summary>
    public string? Sheet { get; init; }

    /// <summary>The shop that is made when the data folder has none; null: a shop must be there.</summary>
    public ImportShop? Shop { get; init; }

    /// <summary>Our column name to the file's; a column that isn't named here is looked for under our name.</summary>
    public IReadOnlyDictionary<string, ColumnSource> Columns { get; init; } = new Dictionary<string, ColumnSource>();

    public SalesRules Sales { get; init; } = new();

    public static IReadOnlyList<string> BuiltIn { get; } = typeof(ImportMap).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]).Order(StringComparer.Ordinal).ToList();

    public string ColumnOf(string ours) => Columns.TryGetValue(ours, out var source) ? source.Headers[0] : ours;

    public static Result<ImportMap> Load(string? nameOrFile)
    {
        var name = nameOrFile ?? Default;
        using var builtIn = typeof(ImportMap).Assembly.GetManifestResourceStream(Prefix + name);
        if (builtIn is null && !File.Exists(name))
            return Error.NotFound("import.unknown-map", $"There is no map '{name}', neither built in nor as a file.").With("map", name);
        try
        {
            using var file = builtIn ?? File.OpenRead(name);
            return JsonSerializer.Deserialize<ImportMap>(file, KernelJson.Options)!;
        }
        catch (Exception failure) when (failure is JsonException or IOException)
        {
            return Error.Invalid("import.map-malformed", $"The map '{name}' can't be read: {failure.Message}").With("map", name);
        }
    }
}
