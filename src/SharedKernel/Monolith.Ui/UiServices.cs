using Microsoft.Extensions.DependencyInjection;

namespace Monolith.Ui;

public static class UiServices
{
    /// <summary>What pages and components need beside the kernel's own services.</summary>
    public static IServiceCollection AddMonolithUi(this IServiceCollection services) => services
        .AddScoped<Format>()
        .AddScoped<Toasts>()
        .AddScoped<ClientOrigin>()
        .AddScoped<Visitor>();
}
