using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Monolith.Data;
using Monolith.Data.Engines;
using Monolith.Host.Composition;
using Monolith.SharedKernel;

namespace Monolith.Host.Commands;

/// <summary>A data folder that nobody else has open, and the shop in it; for who only reads, also one that is open elsewhere. What keeps it
/// from opening is said in one line, exit code 1.</summary>
internal sealed class OpenedShop : IAsyncDisposable
{
    // Null: the shop's own process has it, and here is only read.
    private readonly DataFolderLock? _folder;

    private readonly WhenNew _whenNew;

    private OpenedShop(DataFolderLock? folder, WebApplication app, WhenNew whenNew) => (_folder, App, _whenNew) = (folder, app, whenNew);

    public WebApplication App { get; }

    public static async Task<int> Run(ShopOptions options, bool quiet, WhenNew whenNew, Func<OpenedShop, Task<int>> work)
    {
        try
        {
            ShopThere.Check(options, whenNew);
            await using var shop = Open(options, quiet, whenNew);
            try
            {
                return await work(shop);
            }
            catch (Exception failure) when (shop.Fault(failure) is { } known)
            {
                return Shared.Fail($"{known.Code}: {known.Message}");
            }
        }
        catch (StartRefused refused)
        {
            return Shared.Fail(refused.Message);
        }
    }

    // Which server it is that doesn't answer stands in the refusal.
    private Error? Fault(Exception failure) => App.Services.GetRequiredService<IFaults>().Of(failure) is { } known
        && (failure is not StartRefused || known != KernelErrors.NoDatabase) ? known : null;

    /// <summary>Tables in shape, the shop known.</summary>
    public Task Prepare(CancellationToken ct) => Reach(async () =>
    {
        Keys.Check(App.Services);
        await ShopThere.Check(App, _whenNew, ct);
        await (_folder is null ? App.PrepareToRead(ct) : App.Prepare(ct));
    });

    public static Task Reach(Func<Task> work) => Reach(async () =>
    {
        await work();
        return Shared.Success;
    });

    /// <summary>For the first thing that is asked of the database: when it can't be had, that is what is said.</summary>
    public static async Task<int> Reach(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException failure)
        {
            throw new StartRefused($"The database can't be opened: {failure.Message.ReplaceLineEndings(" ")}", failure);
        }
        catch (MigrationRefused refused)
        {
            throw new StartRefused(refused.Message, refused);
        }
    }

    public async Task StartListening(CancellationToken ct)
    {
        try
        {
            await App.StartAsync(ct);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw Listening.Taken(App.Configuration[WebHostDefaults.ServerUrlsKey] ?? "", failure); // between our look and now
        }
        catch (Exception failure) when (failure is IOException or SocketException or InvalidOperationException)
        {
            throw Listening.Impossible(App.Configuration[WebHostDefaults.ServerUrlsKey] ?? "", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        var folder = App.Services.GetRequiredService<ShopOptions>().DataFolder;
        await App.DisposeAsync();
        if (_folder is null) return;
        // Nobody has them open any more: each file alone is whole, and who copies it has the day.
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(folder, "*.db").Where(f => File.Exists(f + "-wal"))) SqliteFile.EmptyLog(file);
        _folder.Dispose();
    }

    private static OpenedShop Open(ShopOptions options, bool quiet, WhenNew whenNew)
    {
        var folder = Lock(options, mayRead: whenNew == WhenNew.RefuseAndRead);
        try
        {
            return new(folder, ShopHost.Build(options, quiet), whenNew);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidOperationException)
        {
            folder?.Dispose();
            var why = failure.GetBaseException().Message.ReplaceLineEndings(" ");
            throw new StartRefused($"A setting can't be used: {why} See {options.SettingsFile} and the environment's MONOLITH_…", failure);
        }
        catch
        {
            folder?.Dispose();
            throw;
        }
    }

    private static DataFolderLock? Lock(ShopOptions options, bool mayRead)
    {
        try
        {
            options.CreateFolders();
            var taken = DataFolderLock.Take(options.DataFolder);
            return taken is not null || mayRead ? taken : throw new StartRefused(DataFolderLock.Busy(options.DataFolder));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"The data folder {options.DataFolder} can't be written: {failure.Message} Make it writable for this account, or name another folder with --data.", failure);
        }
    }
}
