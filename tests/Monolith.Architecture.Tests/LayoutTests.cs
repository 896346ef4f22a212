using Monolith.Architecture.Tests.Discovery;
using Monolith.Architecture.Tests.Rules;
using Monolith.Testing;

namespace Monolith.Architecture.Tests;

public sealed class LayoutTests
{
    [Fact]
    public void Every_module_is_laid_out_in_the_same_way() =>
        Findings.None(House.ModuleFolders.SelectMany(folder => new[] { folder, folder + ".Contracts" }).Where(Directory.Exists).SelectMany(Layout.Violations));

    [Fact]
    public void A_new_module_is_laid_out_in_the_same_way() =>
        Assert.Empty(Layout.Violations(Repo.Path("eng/templates/module/src/Modules/__Name__/Monolith.__Name__")));

    [Theory]
    [InlineData("Features/Orders/Order.cs", "Features")]
    [InlineData("Orders/Pages/Order.cs", "Pages")]
    [InlineData("Queries/ListOrders.cs", "Queries")]
    [InlineData("Http/Order.cs", "Http")]
    [InlineData("Search/Order.cs", "Search")]
    public void A_folder_by_kind_of_code_is_noticed(string file, string kind)
    {
        using var module = new Planted();
        module.Write(file, $"namespace Monolith.Shelves.{Path.GetDirectoryName(file)!.Replace('/', '.')};\n");
        Assert.Equal([$"Monolith.Shelves has a folder {kind}: name it after the document or the use case"], module.Found);
    }

    [Theory]
    [InlineData("Orders/Order.cs", "namespace Monolith.Shelves;", "Monolith.Shelves")]
    [InlineData("Orders/Order.cs", "namespace Monolith.Shelves.Orders.Deep { }", "Monolith.Shelves.Orders.Deep")]
    [InlineData("Orders/OrderRow.razor", "@namespace Monolith.Shelves", "Monolith.Shelves")]
    public void A_namespace_that_is_not_its_folder_is_noticed(string file, string text, string found)
    {
        using var module = new Planted();
        module.Write(file, text + "\n");
        Assert.Equal([$"Monolith.Shelves/{file} is in namespace {found} and not Monolith.Shelves.Orders"], module.Found);
    }

    [Fact]
    public void A_namespace_from_the_imports_above_counts()
    {
        using var module = new Planted();
        module.Write("Orders/_Imports.razor", "@namespace Monolith.Elsewhere\n");
        module.Write("Orders/Lines/Line.razor", "<p />\n");
        Assert.Contains("Monolith.Shelves/Orders/Lines/Line.razor is in namespace Monolith.Elsewhere.Lines and not Monolith.Shelves.Orders.Lines", module.Found);
    }

    [Fact]
    public void A_page_without_its_use_case_is_noticed()
    {
        using var module = new Planted();
        module.Write("Orders/OrderPage.razor", "<p />\n");
        Assert.Equal(["Monolith.Shelves/Orders/OrderPage.razor stands beside no use case: neither Order nor Orders.cs is there"], module.Found);
    }

    [Fact]
    public void A_small_endpoint_or_validator_apart_from_its_use_case_is_noticed()
    {
        using var module = new Planted();
        module.Write("Orders/SaveOrder/SaveOrder.cs", Code("Orders.SaveOrder", 100));
        module.Write("Orders/SaveOrder/SaveOrderEndpoint.cs", Code("Orders.SaveOrder", 20));
        module.Write("Orders/CloseOrder/CloseOrderHandler.cs", Code("Orders.CloseOrder", 50));
        module.Write("Orders/CloseOrder/CloseOrderValidator.cs", Code("Orders.CloseOrder", 20));
        Assert.Equal(
            [
                "Monolith.Shelves/Orders/CloseOrder/CloseOrderValidator.cs has 20 lines: put them into CloseOrderHandler.cs, which has 50",
                "Monolith.Shelves/Orders/SaveOrder/SaveOrderEndpoint.cs has 20 lines: put them into SaveOrder.cs, which has 100",
            ],
            module.Found);
    }

    [Fact]
    public void What_is_laid_out_as_agreed_passes()
    {
        using var module = new Planted();
        module.Write("ShelvesModule.cs", Code("", 5));
        module.Write("Usings.cs", "global using System.Text;\n");
        module.Write("Orders/Order.cs", Code("Orders", 30));
        module.Write("Orders/ReceiveGoods/ReceiveGoods.cs", Code("Orders.ReceiveGoods", 140));
        module.Write("Orders/ReceiveGoods/ReceiveGoodsPage.razor", "<p />\n");
        module.Write("Orders/ReceiveGoods/ReceiveGoodsEndpoint.cs", Code("Orders.ReceiveGoods", 30)); // together they would be too long
        module.Write("Orders/ListOrders/ListOrders.cs", Code("Orders.ListOrders", 40));
        module.Write("Orders/ListOrders/OrdersPage.razor", "<p />\n");
        module.Write("Orders/CloseOrder/CloseOrder.cs", Code("Orders.CloseOrder", 40));
        module.Write("Orders/CloseOrderPage.razor", "@namespace Monolith.Shelves.Orders\n");
        Assert.Empty(module.Found);
    }

    private static string Code(string folder, int lines) =>
        $"namespace Monolith.Shelves{(folder.Length > 0 ? "." : "")}{folder};\n" + new string('\n', lines - 1);

    /// <summary>A module that breaks the rule, in a folder of its own.</summary>
    private sealed class Planted : IDisposable
    {
        private readonly TempFolder _folder = new();

        public IEnumerable<string> Found => Layout.Violations(_folder.File("Monolith.Shelves")).Distinct().Order(StringComparer.Ordinal);

        public void Write(string file, string text) => _folder.Write($"Monolith.Shelves/{file}", text);

        public void Dispose() => _folder.Dispose();
    }
}
