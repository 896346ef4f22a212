using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Monolith.Http;
using Monolith.Inventory.Contracts;
using Monolith.Inventory.Ledger.AsOf;
using Monolith.Inventory.Ledger.CompareKnowledge;
using Monolith.Inventory.Ledger.ExportLedger;
using Monolith.Inventory.Ledger.ReadLedger;
using Monolith.Inventory.Ledger.StockCard;
using Monolith.Inventory.Packs.MakePack;
using Monolith.Inventory.Packs.VerifyPack;
using Monolith.Inventory.Periods;
using Monolith.Inventory.Periods.AskReopening;
using Monolith.Inventory.Periods.CheckPeriod;
using Monolith.Inventory.Periods.ClosePeriod;
using Monolith.Inventory.Periods.DecideReopening;
using Monolith.Inventory.Periods.ListPeriods;
using Monolith.Inventory.Recosting.ShowRecostings;
using Monolith.Inventory.Seals;
using Monolith.Inventory.Seals.ListSeals;
using Monolith.Inventory.Seals.SealLedger;
using Monolith.Inventory.Seals.ShowSealHead;
using Monolith.Inventory.Seals.VerifySeals;
using Monolith.Inventory.Snapshots.TakeSnapshots;
using Monolith.SharedKernel.Jobs;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.Ui;

namespace Monolith.Inventory;

/// <summary>What the module offers to who reads and proves the ledger: its chapter of <see cref="InventoryModule"/>'s table of contents.
/// </summary>
internal static class LedgerParts
{
    public static void Register(ModuleServices services)
    {
        services
            .Provide<IPeriods, LedgerPeriods>()
            .Provide<IStandsOpen, StockAddsUp>()
            .Provide<IStandsOpen, RecostingIsDone>()
            .Provide<ISealHead, SealHeadReader>()
            .Provide<ISealVerification, SealVerification>()
            .Provide<ILedgerPacks, LedgerPacks>()
            .Provide<IPackVerification, PackVerification>();
        services.Services.TryAddSingleton(new InventoryOptions());
        services.Services
            .AddScoped<LedgerPeriods>().AddScoped<WhatStandsOpen>().AddScoped<RowsHome>().AddScoped<StockAsOf>().AddScoped<TakeSnapshots>()
            .AddSingleton<SealKeys>().AddScoped<LedgerBlocks>().AddScoped<Sealer>().AddScoped<PackFigures>()
            .AddScoped<IToDoSource, PeriodToDos>().AddScoped<IListFileRecord, LedgerFileRecord>();
    }

    public static JobList Schedule(JobList jobs) => jobs
        .Nightly<TakeSnapshotsJob>(TakeSnapshotsJob.Name, "02:30")
        .Nightly<SealLedgerJob>(SealLedgerJob.Name, "02:40");

    public static void Map(RouteGroupBuilder inventory)
    {
        ReadLedgerEndpoint.Map(inventory);
        ExportLedgerEndpoint.Map(inventory);
        StockCardEndpoint.Map(inventory);
        CompareKnowledgeEndpoint.Map(inventory);
        MakePackEndpoint.Map(inventory);
        ShowRecostingsEndpoint.Map(inventory);

        ListPeriodsEndpoint.Map(inventory);
        CheckPeriodEndpoint.Map(inventory);
        ClosePeriodEndpoint.Map(inventory);
        AskReopeningEndpoint.Map(inventory);
        DecideReopeningEndpoint.Map(inventory);

        ListSealsEndpoint.Map(inventory);
        SealLedgerEndpoint.Map(inventory);
        ShowSealHeadEndpoint.Map(inventory);
        VerifySealsEndpoint.Map(inventory);
    }

    public static IEnumerable<Permission> Permissions =>
    [
        new(InventoryPermissions.ClosePeriods, Roles.Accountant),
        new(InventoryPermissions.ReopenPeriods, Roles.Manager, Roles.Accountant),
        new(InventoryPermissions.SealLedger, Roles.Manager, Roles.Accountant),
    ];

    public static IEnumerable<NavItem> Navigation =>
    [
        NavItem.To<ListPeriods>("inventory.periods", "/inventory/periods"),
        NavItem.To<ListSeals>("inventory.seals", "/inventory/seals"),
    ];
}
