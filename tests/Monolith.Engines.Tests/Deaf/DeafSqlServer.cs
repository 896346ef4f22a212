using System.Data.Common;
using Monolith.Data.Engines;

namespace Monolith.Engines.Tests.Deaf;

/// <summary>SQL Server as EF Core and our own code would speak to it, with nobody at the other end: what is said is written down, and every
/// question gets one row of plain values, or none.</summary>
internal sealed class DeafSqlServer : ServerEngine
{
    private readonly SqlServerEngine _real = new("Server=nowhere;Database=none");
    private readonly System.Threading.Lock _lock = new();
    private List<string> _said = [];

    /// <summary>Enough for any honest request; who asks on was answered one time too often.</summary>
    public const int MostStatements = 100;

    public bool Answers { get; set; }

    public override EngineKind Kind => EngineKind.SqlServer;

    public override string Description => _real.Description;

    public override void Configure(DbContextOptionsBuilder options, string tablePrefix) => options.UseSqlServer(new DeafConnection(this));

    public override DbConnection CreateConnection() => new DeafConnection(this);

    public override EngineFault? FaultOf(DbException failure) => _real.FaultOf(failure);

    public override Task Lock(ModuleDbContext db, string name, CancellationToken ct) => _real.Lock(db, name, ct);

    public override string ReadEventsSql(string eventsTable) => _real.ReadEventsSql(eventsTable);

    public override string CountEventsSql(string eventsTable) => _real.CountEventsSql(eventsTable);

    public override string LockPositionSql(string positionsTable) => _real.LockPositionSql(positionsTable);

    public void Hear(string sql)
    {
        lock (_lock)
        {
            if (_said.Count >= MostStatements) throw new EndlessException();
            _said.Add(sql.ReplaceLineEndings("\n").Trim());
        }
    }

    /// <summary>What was said since the last time.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_lock)
        {
            var said = _said;
            _said = [];
            return said;
        }
    }

    protected override bool IsCollision(DbException failure) => false;

    /// <summary>The same question again and again, because its answer never ends.</summary>
    internal sealed class EndlessException : Exception;
}
