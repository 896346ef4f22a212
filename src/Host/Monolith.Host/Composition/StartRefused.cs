namespace Monolith.Host.Composition;

/// <summary>The process can't start, for a reason that the person at the console can do something about. One line, no stack trace.</summary>
internal sealed class StartRefused(string message, Exception? cause = null) : Exception(message, cause);
