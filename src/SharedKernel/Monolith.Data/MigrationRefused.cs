namespace Monolith.Data;

/// <summary>The tables are not such that this version may run on them; the message says why and what to do.</summary>
public sealed class MigrationRefused(string message) : Exception(message);
