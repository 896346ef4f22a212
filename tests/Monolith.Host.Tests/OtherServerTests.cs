using Microsoft.EntityFrameworkCore;
using Monolith.Administration.Persistence;
using Monolith.Data.Events;
using Monolith.Host.Composition;
using Monolith.SharedKernel.Events;

namespace Monolith.Host.Tests;

public sealed class OtherServerTests
{
    [SkippableFact]
    public async Task A_database_from_another_postgres_server_is_refused_until_its_events_are_restamped()
    {
        Skip.If(PostgresServer.WhyAbsent is not null, PostgresServer.WhyAbsent);
        await using var shop = await RunningShop.Start(await RunningShop.Postgres());
        await shop.PrepareAgain();
        await shop.Services.GetRequiredService<EventPump>().Drain(CancellationToken.None); // no reader moves any more
        await using (var scope = shop.Services.CreateAsyncScope())
        {
            // As if they had come from a server that has been busy for years.
            var db = scope.ServiceProvider.GetRequiredService<AdministrationDbContext>().Database;
            await db.ExecuteSqlRawAsync("UPDATE fin_positions SET stamp = 5000000000");
        }

        var refused = await Assert.ThrowsAsync<StartRefused>(shop.PrepareAgain);
        Assert.Contains("Finance carry transaction ids up to 5000000000", refused.Message, StringComparison.Ordinal);
        Assert.Contains("migrate --restamp", refused.Message, StringComparison.Ordinal);

        var folder = shop.Services.GetRequiredService<ShopOptions>().DataFolder;
        var doctor = await Cli.Run("doctor", "--data", folder);
        Assert.Equal(1, doctor.ExitCode);
        Assert.StartsWith("This database was copied from another PostgreSQL server", doctor.Errors, StringComparison.Ordinal);
        var done = await Cli.Run("migrate", "--restamp", "--data", folder);
        Assert.True(done.ExitCode == 0, done.Errors);
        await shop.PrepareAgain();
        Assert.Single((await shop.Everything.Get("/api/admin/audit?action=administration.restamp-events")).Items);
    }
}
