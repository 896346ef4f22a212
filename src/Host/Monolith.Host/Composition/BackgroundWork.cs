using Microsoft.Extensions.Hosting;

namespace Monolith.Host.Composition;

internal static class BackgroundWork
{
    /// <summary>For verbs that run and end: no readers, no scheduler. What they need they drive themselves.</summary>
    public static void RemoveBackgroundWork(this IServiceCollection services)
    {
        foreach (var hosted in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) != true).ToList())
            services.Remove(hosted);
    }
}
