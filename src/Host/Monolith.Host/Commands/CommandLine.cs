using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Monolith.Host.Composition;

namespace Monolith.Host.Commands;

/// <summary>Every verb of the executable.</summary>
internal static class CommandLine
{
    // Longer than the process takes to finish what it is doing: who stops it waits that long for exit code 0.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(40);

    /// <summary>Runs what was asked for. What nobody foresaw is one line too; the stack is for who asks for it by
    /// <c>MONOLITH_TRACE=1</c>.</summary>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            var parsed = Root().Parse(args);
            if (parsed.Action is ParseErrorAction unreadable) unreadable.ShowHelp = false;
            var code = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopWithin });
            return parsed.Action is ParseErrorAction ? Usage(parsed) : code;
        }
        catch (StartRefused refused)
        {
            return Shared.Fail(refused.Message);
        }
        catch (OperationCanceledException)
        {
            return Shared.Fail("Stopped before the end.");
        }
        catch (Exception failure) when (Environment.GetEnvironmentVariable("MONOLITH_TRACE") is null)
        {
            return Shared.Fail(
                $"Something went wrong: {failure.GetBaseException().Message.ReplaceLineEndings(" ")} (MONOLITH_TRACE=1 shows where)");
        }
    }

    private static int Usage(ParseResult parsed)
    {
        var verbs = new List<string>();
        for (var at = parsed.CommandResult; at.Command is not RootCommand; at = (CommandResult)at.Parent!)
            verbs.Insert(0, at.Command.Name + " ");
        Console.Error.WriteLine($"'{string.Concat(verbs)}--help' shows what can be said.");
        return Shared.Usage;
    }

    public static RootCommand Root()
    {
        var root = new RootCommand("Monolith: purchasing, stock, sales, tills, books and figures of a retailer, in one process.");
        root.Options.Add(Shared.Data);
        root.Options.Add(Shared.Urls);
        root.SetAction((parse, ct) => ServeCommand.Run(parse, ct)); // no verb means serve
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(LedgerCommand.Create());
        root.Subcommands.Add(PeriodCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(RestoreCommand.Create());
        root.Subcommands.Add(UserCommand.Create());
        root.Subcommands.Add(MigrateCommand.Create());
        return root;
    }
}
