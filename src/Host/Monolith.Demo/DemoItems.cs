using System.Globalization;
using CsvHelper;
using Monolith.SharedKernel;

namespace Monolith.Demo;

internal sealed record DemoItem(
    string Sku, LocalName Name, string Unit, string Category, string TaxCategory, string Barcode, Money Price, Money Cost, int Digits)
{
    public bool IsService => Category.EndsWith("Services", StringComparison.Ordinal);

    public static IReadOnlyList<DemoItem> All()
    {
        using var text = new StreamReader(typeof(DemoItem).Assembly.GetManifestResourceStream("demo-items.csv")!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var items = new List<DemoItem>();
        while (csv.Read())
        {
            items.Add(new(
                csv["sku"]!, LocalName.Of(csv["name"]!).With("zh", csv["name_zh"]), csv["unit"]!, csv["category"]!, csv["tax_category"]!, csv["barcode"]!,
                Money.Parse(csv["price"]!, CultureInfo.InvariantCulture), Money.Parse(csv["cost"]!, CultureInfo.InvariantCulture),
                int.Parse(csv["digits"]!, CultureInfo.InvariantCulture)));
        }

        return items;
    }
}
