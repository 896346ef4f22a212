using Microsoft.Extensions.Logging.Console;

namespace Monolith.Host.Composition;

/// <summary>Structured logs on the console: readable lines for people, JSON lines with <c>Logging:Json=true</c>.</summary>
internal static class Logs
{
    public static void Configure(WebApplicationBuilder builder, bool quiet)
    {
        builder.Logging.ClearProviders();
        if (KnownSettings.Flag(builder.Configuration, "Logging:Json")) builder.Logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
        else
        {
            builder.Logging.AddConsoleFormatter<ConsoleLines, ConsoleFormatterOptions>();
            builder.Logging.AddConsole(o => o.FormatterName = ConsoleLines.Name);
        }

        builder.Logging.SetMinimumLevel(quiet ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Error);
        builder.Logging.AddFilter("Hangfire", LogLevel.Warning);
        // Keys lie in the data folder with its permissions; encrypting them needs a certificate that a shop rarely has.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (quiet) builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
