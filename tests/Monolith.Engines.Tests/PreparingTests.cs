using Monolith.Data.Engines;
using Npgsql;

namespace Monolith.Engines.Tests;

public sealed class PreparingTests
{
    [Theory]
    [InlineData("Host=db;Database=shop", true)]
    [InlineData("Host=db;Max Auto Prepare=0", false)]
    [InlineData("Host=db;maxautoprepare=0", false)]
    public void Statements_are_prepared_unless_the_administrator_says_otherwise(string connectionString, bool prepares) =>
        Assert.Equal(prepares, new NpgsqlConnectionStringBuilder(PostgreSqlEngine.Preparing(connectionString)).MaxAutoPrepare > 0);

    [SkippableFact]
    public async Task What_comes_again_in_one_session_is_prepared_on_the_server()
    {
        using var database = await Database.Make(EngineKind.PostgreSql);
        await using var house = database.Open();
        for (var i = 0; i < 10; i++) Assert.True((await house.AddCoin(Guid.CreateVersion7(), Money.Of(1))).IsOk);

        var prepared = await house.Teller(async db => await db.Database.SqlQueryRaw<string>("SELECT statement AS \"Value\" FROM pg_prepared_statements").ToListAsync());
        Assert.Contains(prepared, statement => statement.Contains("tel_coins", StringComparison.Ordinal));
    }
}
