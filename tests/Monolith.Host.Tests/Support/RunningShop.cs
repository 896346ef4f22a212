using System.Text.Json;
using Microsoft.Extensions.Logging;
using Monolith.Administration.Contracts;
using Monolith.Administration.Shops;
using Monolith.Demo;
using Monolith.Host.Composition;

namespace Monolith.Host.Tests.Support;

/// <summary>The whole process as it runs in a shop: every module, a real web server on a free port, a data folder of its own.</summary>
internal sealed class RunningShop : IAsyncDisposable
{
    public const string Administrator = "boss";
    public const string Password = "correct horse battery";

    // Made once per test run; every shop starts from a copy, which costs milliseconds.
    private static readonly Lazy<Task<TempFolder>> Template = new(() => MakeTemplate(null));
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplate);

    private readonly TempFolder _folder;
    private readonly WebApplication _app;
    private readonly List<IDisposable> _clients = [];

    private readonly bool _isFolderOurs;

    private RunningShop(TempFolder folder, bool isFolderOurs, WebApplication app) => (_folder, _isFolderOurs, _app) = (folder, isFolderOurs, app);

    public IServiceProvider Services => _app.Services;

    public string Address => _app.Urls.First();

    /// <summary>With every permission.</summary>
    public Api Everything { get; private set; } = null!;

    /// <param name="postgres">Connection string of an empty database, or of one with a shop in it (<see cref="Postgres"/>); null: SQLite.</param>
    /// <param name="setUp">False: nobody has come yet.</param>
    /// <param name="more">Services in place of the product's, or beside them.</param>
    /// <param name="kept">The test's own folder, for a shop that is started again.</param>
    /// <param name="demo">With three weeks of trade behind it.</param>
    public static async Task<RunningShop> Start(
        string? postgres = null, bool setUp = true, Action<IServiceCollection>? more = null, TempFolder? kept = null, bool demo = false)
    {
        var folder = kept ?? new TempFolder();
        if (postgres is null && setUp && !demo && !File.Exists(folder.File("monolith.db")))
        {
            // The file and its log: nobody writes to the template any more.
            foreach (var name in (string[])["monolith.db", "monolith.db-wal"]) File.Copy(Path.Combine((await Template.Value).Path, name), folder.File(name));
        }

        var shop = new RunningShop(folder, kept is null, await Open(folder, postgres, more));
        if (demo) await Trade(shop.Services);
        if (setUp && !shop.Services.GetRequiredService<Shop>().IsSetUp) await SetUp(shop.Services);
        await shop._app.StartAsync();
        if (setUp) shop.Everything = await shop.Key(ApiKey());
        return shop;
    }

    /// <summary>The connection string of a database of the test's own, with a shop set up in it.</summary>
    public static async Task<string> Postgres() => await PostgresServer.CreateDatabaseAsync(await PostgresTemplate.Value);

    /// <summary>What every start does before the first request.</summary>
    public Task PrepareAgain() => _app.Prepare(CancellationToken.None);

    /// <summary>A machine with these permissions.</summary>
    public async Task<Api> Key(params string[] permissions)
    {
        var made = await AsSystem(send => send.Send(new AddApiKey(Guid.CreateVersion7(), "test", permissions)));
        var api = Stranger();
        api.Client.DefaultRequestHeaders.Add("X-Api-Key", made.Key);
        return api;
    }

    /// <summary>A browser: keeps cookies, signed in as nobody.</summary>
    public Api Stranger()
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
        _clients.Add(client);
        return new Api(client);
    }

    public async Task<Api> SignedIn(string user = Administrator, string password = Password)
    {
        var api = Stranger();
        var answer = await api.Post("/api/session", new { userName = user, password });
        Assert.Equal(200, answer.Status);
        return api;
    }

    /// <summary>Makes somebody and answers with their id.</summary>
    public async Task<Guid> Person(string userName, string role, string? password = Password, string? pin = null)
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(200, (await Everything.Put($"/api/admin/users/{id}", new { userName, roles = new[] { role }, password, pin })).Status);
        return id;
    }

    public async Task<T> AsSystem<T>(Func<ISender, Task<Result<T>>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        return (await work(scope.ServiceProvider.GetRequiredService<ISender>())).Value;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_isFolderOurs) _folder.Dispose();
    }

    private static string[] ApiKey() => ["*"];

    private static async Task<WebApplication> Open(TempFolder folder, string? postgres, Action<IServiceCollection>? more)
    {
        if (postgres is not null)
        {
            var settings = new { Database = new { Engine = "PostgreSql", ConnectionString = postgres } };
            await File.WriteAllTextAsync(folder.File("settings.json"), JsonSerializer.Serialize(settings));
        }

        var app = ShopHost.Build(new ShopOptions(folder.Path, "http://127.0.0.1:0"), more: builder =>
        {
            builder.Logging.ClearProviders();
            more?.Invoke(builder.Services);
        });
        await app.Prepare(CancellationToken.None);
        return app;
    }

    private static async Task<TempFolder> MakeTemplate(string? postgres)
    {
        var folder = TempFolder.OfTheRun();
        var app = await Open(folder, postgres, null);
        await SetUp(app.Services);
        await app.DisposeAsync();
        return folder;
    }

    private static async Task<string> MakePostgresTemplate()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        await MakeTemplate(database);
        return database;
    }

    private static async Task Trade(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("demo");
        var made = await scope.ServiceProvider.GetRequiredService<IDemo>().Make(key: null, CancellationToken.None);
        Assert.True(made.IsOk, made.Error?.Message);
    }

    private static async Task SetUp(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("test");
        var made = await scope.ServiceProvider.GetRequiredService<IShopSetUp>().Run(
            new("Test shop", "EUR", "Europe/Berlin", "en", "international", Administrator, "Boss", Password, StandardRate: Rate.Zero),
            CancellationToken.None);
        Assert.True(made.IsOk, made.Error?.Message);
    }
}
