using System.Text;
using System.Text.Json;
using Monolith.Pos.Contracts;
using Monolith.SharedKernel;
using Monolith.Data;

namespace Monolith.Import;

/// <summary>How a file from elsewhere is to be read: encoding, names of columns, and what its sales mean. Built-in maps are <c>default</c>
/// and <c>online-retail</c>; any other name is a JSON file of the same shape.</summary>
public sealed record ImportMap
{
    public const string Default = "default";

    public string Encoding { get; init; } = "utf-8";

    public string DateFormat { get; init; } = "yyyy-MM-dd HH:mm";

    /// <summary>The shop that is made when the data folder has none; null: a shop must be there.</summary>
    public ImportShop? Shop { get; init; }

    /// <summary>Our column name to the file's; a column that isn't named here is looked for under our name.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    public SalesRules Sales { get; init; } = new();

    public string ColumnOf(string ours) => Columns.GetValueOrDefault(ours, ours);

    public Encoding TextEncoding() => System.Text.Encoding.GetEncoding(Encoding);

    public static Result<ImportMap> Load(string? nameOrFile)
    {
        var name = nameOrFile ?? Default;
        using var builtIn = typeof(ImportMap).Assembly.GetManifestResourceStream("Maps." + name);
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

public sealed record ImportShop(string Name, string Currency, string TimeZone, string Language, string ChartTemplate);

/// <summary>What a sales file's lines mean.</summary>
public sealed record SalesRules
{
    /// <summary>Documents whose number starts so are credit notes: they become returns.</summary>
    public string CreditNotePrefix { get; init; } = "C";

    /// <summary>Codes that don't match are services without stock. Empty: all are goods.</summary>
    public string GoodsPattern { get; init; } = "";

    public string TaxCategory { get; init; } = "standard";

    public TenderKind Tender { get; init; } = TenderKind.Card;

    /// <summary>True: one receipt before the first document takes in all that the file sells and writes off.</summary>
    public bool OpeningStock { get; init; }

    /// <summary>Unit cost of that receipt, in percent of the item's lowest price above zero in the file; items that have none come in at zero.</summary>
    public Rate OpeningCostPercent { get; init; }
}
