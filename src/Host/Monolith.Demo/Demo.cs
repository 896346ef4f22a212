using Monolith.SharedKernel;

namespace Monolith.Demo;

public static class DemoServices
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddScoped<IDemo, Demo>()
        .AddScoped<DemoShop>().AddScoped<DemoPeople>().AddScoped<DemoTrade>().AddScoped<DemoStaff>().AddScoped<DemoStock>();
}

internal sealed class Demo(DemoShop shop, DemoPeople people) : IDemo
{
    public string SignInsFile => people.File;

    public async Task<Result<IReadOnlyList<DemoSignIn>>> Make(string? key, CancellationToken ct)
    {
        var made = await shop.Ensure(ct);
        if (!made.IsOk) return made.Error!;
        if (key is not null && await people.AddKey(key, ct) is { IsOk: false } refused) return refused.Error!;
        return await people.Ensure(ct);
    }
}
