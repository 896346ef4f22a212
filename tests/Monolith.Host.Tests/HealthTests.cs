using Monolith.SharedKernel.Health;

namespace Monolith.Host.Tests;

public sealed class HealthTests
{
    private static readonly string[] OfAdministration = ["database", "disk", "events", "jobs"];

    [Fact]
    public async Task Every_light_that_a_module_brings_is_shown_to_people_and_to_machines()
    {
        await using var shop = await RunningShop.Start();

        var ready = (await shop.Everything.Get("/health/ready")).Body!["checks"]!.AsObject().Select(c => c.Key).Order().ToList();
        var page = (await shop.Everything.Get("/api/admin/health")).Body!["checks"]!.AsArray().Select(c => c!["check"]!.ToString()).Order().ToList();

        Assert.Equal(ready, page);
        Assert.Superset(OfAdministration.ToHashSet(), ready.ToHashSet());
    }

    [Fact]
    public async Task Strangers_learn_the_state_and_nothing_of_the_machine()
    {
        await using var shop = await RunningShop.Start();
        foreach (var caller in (Api[])[shop.Stranger(), await shop.Key("pos.sell")])
        {
            var ready = await caller.Get("/health/ready");
            Assert.Equal(["status"], ready.Body!.AsObject().Select(m => m.Key));
        }

        Assert.Contains("data", (await shop.Everything.Get("/health/ready")).Body!["checks"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_light_that_fails_is_bad_and_the_others_shine_on()
    {
        await using var shop = await RunningShop.Start(more: services => services.AddScoped<IHealthProbe, PaperStockProbe>());

        var seen = (await shop.Everything.Get("/api/admin/health")).Body!;

        Assert.Equal("unhealthy", seen["status"]!.ToString());
        var lights = seen["checks"]!.AsArray().ToDictionary(c => c!["check"]!.ToString(), c => c!["status"]!.ToString());
        Assert.Equal("unhealthy", lights["paper-stock"]);
        Assert.Equal("healthy", lights["database"]);
    }

    private sealed class PaperStockProbe : IHealthProbe
    {
        public Task<Health> Look(CancellationToken ct) => throw new InvalidOperationException("The drawer is stuck.");
    }
}
