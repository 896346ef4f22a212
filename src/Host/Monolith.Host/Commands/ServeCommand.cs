using System.CommandLine;
using Monolith.Host.Composition;
using Monolith.Host.SetUp;

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
    public static async Task<int> Serve(ShopOptions options, Func<WebApplication, CancellationToken, Task<bool>>? before, CancellationToken ct)
    {
        options.CreateFolders();
        using var folder = DataFolderLock.Take(options.DataFolder);
        if (folder is null) return Shared.Fail(DataFolderLock.Busy(options.DataFolder));

        await using var app = ShopHost.Build(options);
        await app.Prepare(ct);
        if (before is not null && !await before(app, ct)) return Shared.Failure;

        await app.StartAsync(ct);
        Announce(app);
        await app.WaitForShutdownAsync(ct);
        return Shared.Success;
    }

    private static void Announce(WebApplication app)
    {
        Console.WriteLine($"Monolith listens on {string.Join(", ", app.Urls)}");
        var shop = app.Services.GetRequiredService<Shop>();
        if (shop.IsSetUp) return;
        var code = app.Services.GetRequiredService<SetUpCode>();
        code.Changed += Print;
        Print(code.Current);

        void Print(string current)
        {
            if (!shop.IsSetUp) Console.WriteLine($"\n  This shop isn't set up yet. Open {app.Urls.First()}/set-up and enter the one-time code  {current}\n");
        }
    }
}
