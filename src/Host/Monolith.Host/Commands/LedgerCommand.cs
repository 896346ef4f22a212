using System.CommandLine;
using Monolith.Inventory.Contracts;

namespace Monolith.Host.Commands;

internal static class LedgerCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A scenario, or a list of scenarios with what is expected of them." };
        var replay = new Command("replay", "Replay a scenario of stock movements on an empty shop and show what the ledger makes of it.") { file, Shared.Json };
        replay.SetAction((parse, _) => Task.FromResult(Replay(parse.GetValue(file)!)));
        return new Command("ledger", "The stock ledger.") { replay };
    }

    private static int Replay(string file)
    {
        if (!File.Exists(file)) return Shared.Fail($"There is no file {file}.");
        var result = LedgerReplay.Run(File.ReadAllText(file));
        if (!result.IsOk) return Shared.Fail($"{result.Error!.Code}: {result.Error.Message}");
        Console.WriteLine(result.Value);
        return Shared.Success;
    }
}
