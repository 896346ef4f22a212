using Monolith.Data;
using Monolith.Host.Composition;

namespace Monolith.Host.Commands;

/// <summary>Whether there is a shop where --data points, asked before anything is made there.</summary>
internal static class ShopThere
{
    private const string Code = "shop.no-data";
    private const string WhatToDo = "Look at --data; 'serve' begins a new shop.";

    /// <exception cref="StartRefused">There is none, and the verb begins none.</exception>
    public static void Check(ShopOptions options, WhenNew whenNew = WhenNew.Refuse)
    {
        if (whenNew == WhenNew.Begin || File.Exists(options.DataFolder)) return; // a file is no folder: said by whoever wants to write
        if (!Directory.Exists(options.DataFolder))
            throw new StartRefused($"{Code}: There is no folder {options.DataFolder}. {WhatToDo}");
        if (whenNew != WhenNew.BeginAndSay && !MayBeIn(options)) throw None(options);
    }

    /// <summary>The folder has the database's file, or its settings name a server: only the database itself knows more.</summary>
    public static bool MayBeIn(ShopOptions options) =>
        File.Exists(options.DatabaseFile) || options.Engine(ShopHost.Settings(options)).Kind != EngineKind.Sqlite;

    /// <summary>By its tables: a file or a server's database may be empty.</summary>
    public static async Task Check(WebApplication app, WhenNew whenNew, CancellationToken ct)
    {
        if (whenNew == WhenNew.Begin || await app.Services.GetRequiredService<Migrator>().HasShop(ct)) return;
        var options = app.Services.GetRequiredService<ShopOptions>();
        if (whenNew != WhenNew.BeginAndSay) throw None(options);
        Console.Error.WriteLine($"There was no shop in {options.DataFolder}: a new one is made there.");
    }

    private static StartRefused None(ShopOptions options) => new($"{Code}: There is no shop in {options.DataFolder}. {WhatToDo}");
}
