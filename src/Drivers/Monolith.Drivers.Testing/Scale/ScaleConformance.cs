using System.Globalization;
using Monolith.Drivers.Hosting;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.Testing;

/// <summary>
/// What every scale driver must do in whatever language its scale speaks. A driver's test project derives from it once for each protocol
/// and
/// says only which; the tests come along.
/// </summary>
/// <example><c>public sealed class AcmeConformanceTests() : ScaleConformance("acme-scale", "mettler-8217");</c></example>
/// <param name="driverId">The driver's id; its build has filled <c>plugins/&lt;id&gt;/</c>.</param>
/// <param name="protocol">What the simulated scale speaks.</param>
/// <param name="settings">Name and value of each setting that isn't left at its default.</param>
public abstract partial class ScaleConformance(string driverId, string protocol, params (string Name, string Value)[] settings)
{
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1_250)]
    [InlineData(14_990)]
    public async Task What_lies_on_the_scale_is_weighed_to_its_last_digit(int load)
    {
        await using var bench = await OpenAsync();
        bench.Pan.Load = load;
        var reading = await bench.WeighAsync();
        Assert.Equal((load / 1_000m, true, load > 0), (Number(reading.Weight!), reading.Stable, reading.Sellable));
        Assert.Contains(reading.Unit, bench.Scale.Capabilities.Units);
        Assert.NotEmpty(reading.Raw);
        Assert.NotEqual(default, reading.At);
    }

    [Fact]
    public async Task Every_weighing_is_of_now()
    {
        await using var bench = await OpenAsync();
        foreach (var load in (int[])[1_000, 2_000, 500])
        {
            bench.Pan.Load = load;
            Assert.Equal(load / 1_000m, Number((await UntilStable(bench)).Weight!));
        }
    }

    [Fact]
    public async Task What_moves_is_too_heavy_or_lifted_off_is_never_sold()
    {
        await using var bench = await OpenAsync();
        bench.Pan.Load = 1_250;
        bench.Pan.Moving = true;
        await NeverSold(bench);
        bench.Pan.Moving = false;
        bench.Pan.Load = 99_990;
        await NeverSold(bench);
        bench.Pan.Load = -50;
        await NeverSold(bench);
        bench.Pan.Load = 1_250;
        Assert.True((await UntilStable(bench)).Sellable);
    }

    [Fact]
    public async Task A_scale_that_says_nothing_is_an_error_and_not_an_empty_one()
    {
        await using var bench = await OpenAsync();
        bench.Pan.Load = 1_250;
        bench.Pan.Silent = true;
        var weighed = await bench.Scale.WeighAsync(default);
        Assert.Equal(DeviceErrorCode.Timeout, weighed.Error?.Code);
        bench.Pan.Silent = false;
        Assert.True((await UntilStable(bench)).Sellable);
    }

    [Fact]
    public async Task A_page_can_show_what_was_packed()
    {
        await using var bench = await OpenAsync();
        var entry = Assert.Single(bench.Catalog.Drivers);
        Assert.Equal((driverId, DriverStatus.Loaded), (entry.Id, entry.Status));
        Assert.All(["en", "zh"], language => Assert.False(string.IsNullOrWhiteSpace(entry.Manifest!.Names[language])));
        Assert.All(entry.Manifest!.Settings, s => Assert.NotEmpty(s.Titles));
    }

    private Task<ScaleBench> OpenAsync() =>
        ScaleBench.OpenAsync(driverId, protocol, new(settings.Select(s => KeyValuePair.Create(s.Name, s.Value))));

    private static decimal Number(string weight) => decimal.Parse(weight, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
        CultureInfo.InvariantCulture);

    // A scale that sends by itself may have sent the moment before.
    private static async Task<WeightReading> UntilStable(ScaleBench bench)
    {
        await Task.Delay(bench.Pan.Options.Interval * 2);
        return await bench.WeighAsync();
    }

    private static async Task NeverSold(ScaleBench bench)
    {
        await Task.Delay(bench.Pan.Options.Interval * 2);
        var weighed = await bench.Scale.WeighAsync(default);
        Assert.False(weighed.Value is { Sellable: true }, weighed.Value?.Raw);
    }
}
