using System.CommandLine;
using System.Text.Json;
using Monolith.Data;
using Monolith.Host.Composition;
using Monolith.Import.Contracts;
using Monolith.SharedKernel;
using Monolith.SharedKernel.Security;
using Monolith.SharedKernel.Sites;
using Monolith.SharedKernel.Text;

namespace Monolith.Host.Commands;

/// <summary>What the verbs share: options, an opened shop, and how they report.</summary>
internal static class Shared
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 2;

    public static readonly Option<string> Data = new("--data")
    {
        Description = "The data folder: database, keys, backups.", DefaultValueFactory = _ => "data", Recursive = true,
    };

    public static readonly Option<string?> Urls = new("--urls") { Description = $"Where to listen; {ShopOptions.DefaultUrls} when absent.", Recursive = true };

    public static readonly Option<bool> Json = new("--json") { Description = "Report as JSON." };

    private static readonly JsonSerializerOptions Readable = new(KernelJson.Options) { WriteIndented = true };

    public static ShopOptions Options(ParseResult parse) => new(Path.GetFullPath(parse.GetValue(Data)!), parse.GetValue(Urls));

    /// <summary>Opens the shop for a verb that runs and ends, as the machine's own actor.</summary>
    public static Task<int> WithShop(ShopOptions options, string verb, WhenNew whenNew,
        Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct) =>
        OpenedShop.Run(options, quiet: true, whenNew, async shop =>
        {
            await shop.Prepare(ct);
            await using var scope = shop.App.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActorHolder>().Actor = Actor.System("cli " + verb);
            // An import that a killed process left is ended before anybody looks at the shop.
            await scope.ServiceProvider.GetRequiredService<IImports>().FinishInterrupted(ct);
            return await work(scope.ServiceProvider, ct);
        });

    public static string Version => typeof(Shared).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>For verbs that open no shop: what stands in their way is one line all the same.</summary>
    public static async Task<int> Refusing(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (StartRefused refused)
        {
            return Fail(refused.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail($"backup.failed: {failure.Message}");
        }
    }

    /// <param name="shop">Whose amounts are in it: they have the digits of its currency.</param>
    public static void Print(object report, ISites? shop = null)
    {
        var json = shop is null ? Readable : new JsonSerializerOptions(KernelJson.Of(shop.Here.Currency)) { WriteIndented = true };
        Console.WriteLine(JsonSerializer.Serialize(report, report.GetType(), json));
    }

    /// <summary>Everything that is wrong, a line each, in the command line's language.</summary>
    public static int Fail(IServiceProvider services, Error error)
    {
        var texts = services.GetRequiredService<ITexts>();
        foreach (var one in (IEnumerable<Error>)[error, .. error.Others])
        {
            // The general ones ("This is needed.") don't say of what.
            var where = one.Field is { } field && one.Code.StartsWith("input.", StringComparison.Ordinal) ? field + ": " : "";
            Console.Error.WriteLine($"{one.Code}: {where}{texts.Of(one)}");
        }

        return Failure;
    }

    public static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return Failure;
    }
}
