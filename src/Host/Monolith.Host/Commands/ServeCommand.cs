using System.CommandLine;
using Monolith.Administration.Contracts;
using Monolith.Host.Composition;
using Monolith.SharedKernel.Sites;

namespace Monolith.Host.Commands;

internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Run the shop (what happens without a verb).");
        command.SetAction(Run);
        return command;
    }

    public static Task<int> Run(ParseResult parse, CancellationToken ct) => Serve(Shared.Options(parse), null, ct);

    /// <param name="before">Runs once the tables are in shape, before the first request; false ends the process.</param>
    public static Task<int> Serve(ShopOptions options, Func<WebApplication, CancellationToken, Task<bool>>? before, CancellationToken ct) =>
        OpenedShop.Run(options, quiet: false, WhenNew.Begin, async shop =>
        {
            Listening.Check(shop.App.Configuration);
            Tls.Check(shop.App.Configuration);
            await shop.Prepare(ct);
            if (before is not null && !await before(shop.App, ct)) return Shared.Failure;

            await shop.StartListening(ct);
            Announce(shop.App);
            ProcessMemory.GiveBack();
            await shop.App.WaitForShutdownAsync(ct);
            return Shared.Success;
        });

    private static void Announce(WebApplication app)
    {
        Console.WriteLine($"Monolith listens on {string.Join(", ", app.Urls)}");
        var sites = app.Services.GetRequiredService<ISites>();
        if (sites.IsSetUp) return;
        var code = app.Services.GetRequiredService<ISetUpCode>().Current;
        Console.WriteLine($"\n  This shop isn't set up yet. Open {app.Urls.First()}/set-up and enter the one-time code  {code}\n");
    }
}
