namespace Monolith.SharedKernel.Data;

public enum EngineKind
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
