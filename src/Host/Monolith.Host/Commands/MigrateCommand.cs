using System.CommandLine;
using Monolith.Administration.Contracts;
using Monolith.Data;
using Monolith.Host.Composition;
using Monolith.SharedKernel.Messaging;
using Monolith.SharedKernel.Security;

namespace Monolith.Host.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only list what would run." };
        var restamp = new Option<bool>("--restamp") { Description = "After a PostgreSQL dump was loaded into another server: make the stamps of its events anew. No other process may use the database." };
        var command = new Command("migrate", "Bring the tables to this version's shape, as every start does, and end.") { dryRun, restamp, Shared.Json };
        command.SetAction((parse, ct) =>
        {
            var options = Shared.Options(parse);
            var whenNew = parse.GetValue(dryRun) || parse.GetValue(restamp) ? WhenNew.Refuse : WhenNew.BeginAndSay;
            return OpenedShop.Run(options, quiet: true, whenNew, async shop =>
            {
                await OpenedShop.Reach(() => ShopThere.Check(shop.App, whenNew, ct));
                var done = await OpenedShop.Reach(() => Migrate(parse, shop.App, options, parse.GetValue(dryRun), ct));
                if (parse.GetValue(restamp) && !parse.GetValue(dryRun)) Tell(await Restamp(shop.App, ct));
                return done;
            });
        });
        return command;
    }

    /// <summary>How many events got a stamp of this server.</summary>
    public static async Task<long> Restamp(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("cli migrate");
        return (await scope.ServiceProvider.GetRequiredService<ISender>().Send(new RestampEvents(), ct)).Value.Events;
    }

    // What an administrator of the database took away comes back only on this verb, which says so.
    private static async Task MakeGuards(WebApplication app, CancellationToken ct)
    {
        var guards = app.Services.GetRequiredService<Guards>();
        if (await guards.Unguarded(ct) is not { Count: > 0 } tables) return;
        await guards.Make(ct);
        Console.Error.WriteLine($"Made anew what keeps rows from being changed: {string.Join(", ", tables)}.");
    }

    private static void Tell(long restamped) => Console.Error.WriteLine(restamped == 0
        ? "Every event's stamp is of this server; nothing to make anew."
        : $"{restamped:N0} events have stamps of this server now, in the order in which they were read.");

    private static async Task<int> Migrate(ParseResult parse, WebApplication app, ShopOptions options, bool dryRun, CancellationToken ct)
    {
        var migrator = app.Services.GetRequiredService<Migrator>();
        var pending = await migrator.Pending(ct);
        if (!dryRun)
        {
            await migrator.Migrate(options.BackupFolder, ct);
            await MakeGuards(app, ct);
        }

        if (parse.GetValue(Shared.Json)) Shared.Print(new { DryRun = dryRun, Migrations = pending.Select(p => new { p.Module, p.Migration }) });
        else
        {
            foreach (var (module, migration) in pending) Console.WriteLine($"{module}: {migration}");
            Console.WriteLine(pending.Count == 0 ? "Nothing to migrate." : dryRun ? $"{pending.Count} to run." : $"{pending.Count} ran.");
        }

        return Shared.Success;
    }
}
