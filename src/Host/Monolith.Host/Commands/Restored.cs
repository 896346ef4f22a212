using Monolith.Administration.Contracts;
using Monolith.Data;
using Monolith.Data.Events;
using Monolith.Host.Composition;
using Monolith.Import.Contracts;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Host.Commands;

/// <summary>What a shop needs that has just come out of a backup.</summary>
internal static class Restored
{
    /// <summary>Its events carry stamps of the server that they came from; and the audit log says where the shop came from.</summary>
    public static Task<int> Settle(ShopOptions options, string file, DateTimeOffset at, CancellationToken ct) =>
        OpenedShop.Run(options, quiet: true, WhenNew.Begin, async shop =>
    {
        await Open(shop, ct);
        await using var scope = shop.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("cli restore");
        var noted = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new NoteRestore(file, at), ct);
        return noted.IsOk ? Shared.Success : Shared.Fail(scope.ServiceProvider, noted.Error!);
    });

    public static async Task<DoctorReport> Examine(ShopOptions options, CancellationToken ct)
    {
        DoctorReport? report = null;
        await OpenedShop.Run(options, quiet: true, WhenNew.Begin, async shop =>
        {
            await Open(shop, ct);
            await using var scope = shop.App.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("cli backup verify");
            await scope.ServiceProvider.GetRequiredService<IImports>().FinishInterrupted(ct);
            await scope.ServiceProvider.GetRequiredService<EventPump>().Drain(ct);
            report = (await scope.ServiceProvider.GetRequiredService<ISender>().Send(new RunDoctor(), ct)).Value;
            return Shared.Success;
        });
        return report ?? throw new StartRefused("The restored shop can't be opened.");
    }

    private static async Task Open(OpenedShop shop, CancellationToken ct)
    {
        await OpenedShop.Reach(async () =>
        {
            await shop.App.Services.GetRequiredService<Migrator>().Migrate(backupFolder: null, ct);
            await MigrateCommand.Restamp(shop.App, ct);
            return Shared.Success;
        });
        await shop.Prepare(ct);
    }
}
