using Npgsql;

namespace Monolith.Flows.Tests;

/// <summary>Closing a period and booking into it from another place at the same moment: whoever asked before the closing waits for it, and
/// hears of it.</summary>
public sealed class PeriodLockTests
{
    [SkippableFact]
    public async Task A_journal_that_meets_a_closing_before_its_commit_is_refused()
    {
        using var folder = await Template.Shop(EngineKind.PostgreSql);
        await using var shop = await RunningShop.Start(folder);
        var today = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        var accounts = (await shop.Http.Get("/api/finance/accounts?take=500"))["items"]!.AsArray()
            .Where(a => a!["role"] is null || (string?)a["role"] != "inventory").Select(a => (string)a!["code"]!).Take(2).ToList();

        // The closing, as it stands just before its commit.
        await using var closing = new NpgsqlConnection(folder.ConnectionString);
        await closing.OpenAsync();
        await using var transaction = await closing.BeginTransactionAsync();
        await Run(closing, "SELECT pg_advisory_xact_lock(hashtextextended('periods', 0))");
        await Run(closing, string.Create(
            CultureInfo.InvariantCulture,
            $"INSERT INTO inv_period_state (id, closed_through) VALUES (1, {DateOnly.FromDateTime(today.DateTime).DayNumber})"));
        var id = Guid.CreateVersion7();
        var posting = shop.Http.PutJson($"/api/finance/journals/{id}", new
        {
            date = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), reason = "rent",
            lines = new object[] { new { account = accounts[0], debit = "5.00" }, new { account = accounts[1], credit = "5.00" } },
        });
        await Waits(folder, posting);
        await transaction.CommitAsync();

        using var answer = await posting;
        Assert.Equal("period.closed", (string?)(await answer.Json())["code"]);
    }

    /// <summary>Until it stands at the lock, or is through.</summary>
    private static async Task Waits(ShopFolder folder, Task posting)
    {
        await using var watching = new NpgsqlConnection(folder.ConnectionString);
        await watching.OpenAsync();
        while (!posting.IsCompleted)
        {
            await using var command = new NpgsqlCommand(
                "SELECT COUNT(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database() "
                + "WHERE l.locktype = 'advisory' AND NOT l.granted",
                watching);
            if ((long)(await command.ExecuteScalarAsync())! > 0) return;
            await Task.Delay(20);
        }
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
