using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Monolith.Host.Tests;

/// <summary>What stands in the files of lists; that all rows do is said by <see cref="ListTests"/>.</summary>
public sealed class FileTests
{
    [Fact]
    public async Task The_command_line_writes_the_file_of_the_api_and_its_proof()
    {
        using var folder = new TempFolder();
        await using (var shop = await RunningShop.Start(kept: folder)) Assert.NotNull(shop);
        await TakeIn(folder, "items", "sku,name\nF27,\"=HYPERLINK(\"\"http://x\"\",\"\"open\"\")\"\n-27,-2+3\n00027,\uFF1D1+1\n");
        await TakeIn(folder, "opening-stock", "sku,quantity,unit_cost\nF27,1,1\n-27,1,1\n00027,2,1.25\n");
        byte[] ofApi;
        await using (var shop = await RunningShop.Start(kept: folder))
            ofApi = await shop.Everything.Client.GetByteArrayAsync("/api/inventory/ledger/export.csv");

        var file = folder.File("ledger.csv");
        var done = await Cli.Run("export", "ledger", "--data", folder.Path, "--out", file, "--language", "en");
        Assert.True(done.ExitCode == 0, done.Errors);
        var text = Encoding.UTF8.GetString(ofApi);
        Assert.StartsWith("\uFEFFNo.,Happened,Recorded,", text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"open\"\")\"", text, StringComparison.Ordinal);
        Assert.Contains(",-27,'-2+3,", text, StringComparison.Ordinal);
        Assert.Contains(",00027,'\uFF1D1+1,", text, StringComparison.Ordinal);
        Assert.Equal(text, Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)));
        var proof = await File.ReadAllTextAsync(file + ".manifest");
        Assert.Contains("\n# rows: 3\n", proof, StringComparison.Ordinal);
        Assert.EndsWith($"\n{Convert.ToHexStringLower(SHA256.HashData(ofApi))}  ledger.csv\n", proof, StringComparison.Ordinal);

        var some = await Cli.Run("export", "inventory.stock", "--data", folder.Path, "--columns", "sku,quantity", "--where",
            "withZero=true", "--language", "zh");
        Assert.Equal(["货号,现有量", "-27,1", "00027,2", "F27,1"], some.Output.Trim('\uFEFF', '\r', '\n').Split("\r\n"));
        await Refused("export.unknown-filter", "export", "stock", "--where", "colour=red");
        await Refused("export.no-value", "export", "stock", "--where", "search");
        await Refused("export.no-value", "export", "stock", "--where", "search= ");
        await Refused("export.unknown-list", "export", "unicorns");
        await Unwritable("export.unknown-form", folder.File("none.pdf"));
        await Unwritable("export.no-folder", Path.Combine(folder.Path, "none", "stock.csv"));
        await Refused("list.unknown-column", "export", "stock", "--columns", "colour");
        await Refused("export.whose", "export", "valuation-lines");
        Assert.Contains("pos.tickets  (", (await Cli.Run("export", "--data", folder.Path)).Output, StringComparison.Ordinal);

        async Task Unwritable(string code, string to)
        {
            var refused = await Cli.Run("export", "stock", "--data", folder.Path, "--out", to);
            Assert.Equal(1, refused.ExitCode);
            Assert.StartsWith(code + ": ", refused.Errors, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFileSystemEntries(folder.Path, "none*"));
        }

        async Task Refused(string code, params string[] arguments)
        {
            var refused = await Cli.Run([.. arguments, "--data", folder.Path, "--out", folder.File("none.csv")]);
            Assert.Equal(1, refused.ExitCode);
            Assert.StartsWith(code + ": ", refused.Errors, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(folder.Path, "none.*"));
        }
    }

    [Fact]
    public async Task An_export_reads_beside_the_shop_while_it_runs()
    {
        using var folder = new TempFolder();
        await using var shop = await RunningShop.Start(kept: folder);
        using var taken = Monolith.Host.Composition.DataFolderLock.Take(folder.Path);
        Assert.NotNull(taken);
        var file = folder.File("users.csv");
        await shop.Person("anna", "manager");

        var done = await Cli.Run("export", "administration.users", "--data", folder.Path, "--out", file, "--language", "en");
        Assert.True(done.ExitCode == 0, done.Errors);
        Assert.Contains("anna", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        await shop.Person("bert", "manager"); // and the shop goes on
        var other = await Cli.Run("user", "unlock", "anna", "--data", folder.Path);
        Assert.Contains("Another Monolith process has the data folder", other.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Amounts_have_the_digits_of_the_shops_currency_and_a_workbook_keeps_codes_as_text()
    {
        await using var shop = await RunningShop.Start(setUp: false);
        await using (var scope = shop.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
            var made = await scope.ServiceProvider.GetRequiredService<IShopSetUp>().Run(
                new("Kiosk", "JPY", "Asia/Tokyo", "en", "international", RunningShop.Administrator, "Boss",
                    RunningShop.Password, StandardRate: Rate.Zero),
                    CancellationToken.None);
            Assert.True(made.IsOk, made.Error?.Message);
        }

        var api = await shop.Key("*");
        var item = Guid.CreateVersion7();
        Assert.Equal(200, (await api.Put($"/api/inventory/items/{item}",
            new { sku = "0012", name = "Green\u00A0tea & co", unit = "pcs", taxCategory = "standard" })).Status);
        Assert.Equal(200, (await api.Put($"/api/sales/prices/{Guid.CreateVersion7()}", new { itemId = item, amount = "108" })).Status);

        Assert.Contains("\r\n0012,108\r\n", await api.Client.GetStringAsync("/api/sales/prices/export.csv?columns=sku,price"),
            StringComparison.Ordinal);
        var workbook = await api.Client.GetByteArrayAsync("/api/sales/prices/export.xlsx?columns=sku,price");
        using var book = new ZipArchive(new MemoryStream(workbook));
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync();
        Assert.Contains("<is><t>0012</t></is>", xml, StringComparison.Ordinal);
        Assert.Contains("<v>108</v>", xml, StringComparison.Ordinal);
    }

    private static async Task TakeIn(TempFolder folder, string list, string text)
    {
        var file = folder.File(list + ".csv");
        await File.WriteAllTextAsync(file, text);
        var done = await Cli.Run("import", list, file, "--data", folder.Path);
        Assert.True(done.ExitCode == 0, done.Output + done.Errors);
    }
}
