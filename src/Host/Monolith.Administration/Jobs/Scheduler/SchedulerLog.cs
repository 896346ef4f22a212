using Hangfire.Logging;
using HangfireLevel = Hangfire.Logging.LogLevel;

namespace Monolith.Administration.Jobs.Scheduler;

/// <summary>Hangfire's words in our log. It keeps one provider for the whole process, which may outlive the Host that gave it.</summary>
internal sealed class SchedulerLog(ILoggerFactory loggers) : ILogProvider
{
    public ILog GetLogger(string name)
    {
        try
        {
            return new Log(loggers.CreateLogger(name));
        }
        catch (ObjectDisposedException)
        {
            return new Log(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        }
    }

    private sealed class Log(ILogger log) : ILog
    {
        bool ILog.Log(HangfireLevel logLevel, Func<string>? messageFunc, Exception? exception)
        {
            var level = (Microsoft.Extensions.Logging.LogLevel)logLevel; // the same six, in the same order
            if (!log.IsEnabled(level)) return false;
            if (messageFunc is not null) log.Log(level, exception, "{Message}", messageFunc());
            return true;
        }
    }
}
