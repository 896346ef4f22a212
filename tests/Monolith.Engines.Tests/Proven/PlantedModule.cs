using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Monolith.Data;

namespace Monolith.Engines.Tests.Proven
{
    /// <summary>Has one migration, which does what a test wants.</summary>
    public sealed class PlantedModule : IModule
    {
        public string Name => "Planted";

        public string TablePrefix => "pla_";

        public void Register(ModuleServices services) => services.AddContext<PlantedDbContext>();
    }

    internal sealed class PlantedDbContext(DbContextOptions<PlantedDbContext> options) : ModuleDbContext(options)
    {
        public override string TablePrefix => "pla_";

        protected override void Define(ModelBuilder model)
        {
        }
    }

    /// <summary>What the migration says to the database; a test's own.</summary>
    internal static class Planted
    {
        private static readonly AsyncLocal<string> OfTest = new();

        public static string Sql
        {
            get => OfTest.Value!;
            set => OfTest.Value = value;
        }
    }
}

namespace Monolith.Engines.Tests.Proven.Migrations.Sqlite
{
    [DbContext(typeof(PlantedDbContext))]
    [Migration("20260101000000_Planted")]
    internal sealed class PlantedMigration : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Planted.Sql);
    }
}

namespace Monolith.Engines.Tests.Proven.Migrations.PostgreSql
{
    [DbContext(typeof(PlantedDbContext))]
    [Migration("20260101000000_Planted")]
    internal sealed class PlantedMigration : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Planted.Sql);
    }
}
