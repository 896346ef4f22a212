using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Monolith.SharedKernel;

namespace Monolith.Host.Composition;

/// <summary>One line for each thing that is logged. A database that is locked, full or away is said in its own words, whoever met it: a
/// stack shows where a fault of ours is, and this is none.</summary>
internal sealed class ConsoleLines(IServiceProvider services, TimeProvider clock) : ConsoleFormatter(Name)
{
    public new const string Name = "lines";

    // A start that fails is said by the verb itself, in a line of its own.
    private const string HostLog = "Microsoft.Extensions.Hosting.Internal.Host";
    private const int StartFailed = 11;

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (logEntry.EventId.Id == StartFailed && logEntry.Category == HostLog) return;
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        textWriter.Write(clock.GetUtcNow().ToString("HH:mm:ss ", System.Globalization.CultureInfo.InvariantCulture));
        textWriter.Write($"{Word(logEntry.LogLevel)}: {logEntry.Category}[{logEntry.EventId.Id}] {OneLine(message)}");
        if (logEntry.Exception is { } failure) textWriter.Write(" " + OneLine(Said(failure)));
        textWriter.WriteLine();
    }

    // Asked for only now: what answers it may log on its own way into the world.
    private string Said(Exception failure) =>
        services.GetService<IFaults>()?.Of(failure) is { } known ? $"{known.Code}: {known.Message}" : failure.ToString();

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
