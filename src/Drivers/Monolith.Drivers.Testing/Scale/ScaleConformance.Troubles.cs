using System.Runtime.CompilerServices;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Testing;

/// <content>Bad cables, pulled plugs, commands, coming and going.</content>
public abstract partial class ScaleConformance
{
    [Fact]
    public async Task A_damaged_or_shortened_answer_is_no_other_weight()
    {
        await using var bench = await OpenAsync();
        bench.Pan.Load = 12_340;
        bench.Pan.Damaged = true;
        await OnlyThis(bench);
        bench.Pan.Damaged = false;
        bench.Pan.CutShort = true;
        await OnlyThis(bench);
        bench.Pan.CutShort = false;
        bench.Pan.Noisy = true;
        await OnlyThis(bench);
        bench.Pan.Noisy = false;
        Assert.Equal(12.34m, Number((await UntilStable(bench)).Weight!));
    }

    [Fact]
    public async Task An_answer_that_comes_byte_by_byte_is_the_same_weight()
    {
        await using var bench = await OpenAsync();
        bench.Pan.Load = 12_340;
        bench.Pan.Slow = true;
        Assert.Equal(12.34m, Number((await UntilStable(bench)).Weight!));
    }

    [Fact]
    public async Task A_plug_that_was_pulled_and_put_back_is_a_scale_again()
    {
        await using var bench = await OpenAsync();
        bench.Pan.Load = 1_250;
        await bench.WeighAsync();
        bench.Pan.BreakConnections();
        Assert.Equal(1.25m, Number((await bench.WeighAsync()).Weight!));
    }

    [Fact]
    public async Task A_weighing_that_is_given_up_ends_as_such_and_the_next_one_works()
    {
        await using var bench = await OpenAsync();
        bench.Pan.Load = 1_250;
        await bench.WeighAsync();
        bench.Pan.Silent = true;
        await Task.Delay(bench.Pan.Options.Interval); // what is on its way arrives
        using var given = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Assert.Equal(DeviceErrorCode.Cancelled, (await bench.Scale.WeighAsync(given.Token)).Error?.Code);
        bench.Pan.Silent = false;
        Assert.True((await UntilStable(bench)).Sellable);
    }

    [Fact]
    public async Task Zero_and_tare_do_what_the_driver_says_it_can()
    {
        await using var bench = await OpenAsync();
        bench.Pan.Load = 1_000;
        var can = bench.Scale.Capabilities;
        var tared = await bench.Scale.TareAsync(true, default);
        Assert.Equal(can.Tare ? null : DeviceErrorCode.NotSupported, tared?.Code);
        if (can.Tare) await Until(() => bench.Pan.Tare == 1_000);
        var zeroed = await bench.Scale.ZeroAsync(default);
        Assert.Equal(can.Zero ? null : DeviceErrorCode.NotSupported, zeroed?.Code);
        if (can.Zero) await Until(() => bench.Pan.Load == 0);
    }

    [Fact]
    public async Task A_driver_that_was_used_leaves_memory()
    {
        await using var bench = await OpenAsync();
        await UseAsync(bench);
        var report = await bench.Catalog.UnloadAsync(driverId, default);
        Assert.True(report!.Unloaded, report.Detail);
    }

    // Apart, so that no local of the test keeps the driver in memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task UseAsync(ScaleBench bench) => await bench.WeighAsync();

    // An error, or nothing, or the weight that lies there.
    private static async Task OnlyThis(ScaleBench bench)
    {
        await Task.Delay(bench.Pan.Options.Interval * 2);
        for (var again = 0; again < 3; again++)
            if ((await bench.Scale.WeighAsync(default)).Value?.Weight is { } weight)
                Assert.Equal(bench.Pan.Load / 1_000m, Number(weight));
    }

    private static async Task Until(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!holds()) await Task.Delay(10, limit.Token);
    }
}
