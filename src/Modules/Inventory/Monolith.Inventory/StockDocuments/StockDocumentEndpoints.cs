using Microsoft.AspNetCore.Routing;
using Monolith.Inventory.Items.ShowStandardCosts;
using Monolith.Inventory.LandedCosts.LandCosts;
using Monolith.Inventory.LandedCosts.PreviewLandedCosts;
using Monolith.Inventory.Production.CancelProduction;
using Monolith.Inventory.Production.ListProduction;
using Monolith.Inventory.Production.PlanProduction;
using Monolith.Inventory.Recipes.ListRecipes;
using Monolith.Inventory.Recipes.SaveRecipe;
using Monolith.Inventory.Recipes.ShowRecipe;
using Monolith.Inventory.StockDocuments.AdjustStock;
using Monolith.Inventory.StockDocuments.CancelStockDocument;
using Monolith.Inventory.StockDocuments.ConvertStock;
using Monolith.Inventory.StockDocuments.CorrectStockDocument;
using Monolith.Inventory.StockDocuments.IssueStock;
using Monolith.Inventory.StockDocuments.ListStockDocuments;
using Monolith.Inventory.StockDocuments.ReceiveStock;
using Monolith.Inventory.StockDocuments.ReturnToSupplier;
using Monolith.Inventory.StockDocuments.RevalueStock;
using Monolith.Inventory.StockDocuments.SetStandardCosts;
using Monolith.Inventory.StockDocuments.ShowStockDocument;
using Monolith.Inventory.StockDocuments.TransferStock;

namespace Monolith.Inventory.StockDocuments;

/// <summary>Everything that becomes a stock document, the recipes behind them, and what is asked of both.</summary>
internal static class StockDocumentEndpoints
{
    public static void Map(RouteGroupBuilder inventory)
    {
        ReceiveStockEndpoint.Map(inventory);
        IssueStockEndpoint.Map(inventory);
        TransferStockEndpoint.Map(inventory);
        AdjustStockEndpoint.Map(inventory);
        ReturnToSupplierEndpoint.Map(inventory);
        RevalueStockEndpoint.Map(inventory);
        ConvertStockEndpoint.Map(inventory);
        SetStandardCostsEndpoint.Map(inventory);
        PreviewStandardCostsEndpoint.Map(inventory);
        ShowStandardCostsEndpoint.Map(inventory);
        LandCostsEndpoint.Map(inventory);
        PreviewLandedCostsEndpoint.Map(inventory);

        ListStockDocumentsEndpoint.Map(inventory);
        ShowStockDocumentEndpoint.Map(inventory);
        CancelStockDocumentEndpoint.Map(inventory);
        CorrectStockDocumentEndpoint.Map(inventory);

        ListRecipesEndpoint.Map(inventory);
        ShowRecipeEndpoint.Map(inventory);
        SaveRecipeEndpoint.Map(inventory);
        PlanProductionEndpoint.Map(inventory);
        CancelProductionEndpoint.Map(inventory);
        ListProductionEndpoint.Map(inventory);
    }
}
