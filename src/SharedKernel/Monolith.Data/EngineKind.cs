namespace Monolith.Data;

public enum EngineKind
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
